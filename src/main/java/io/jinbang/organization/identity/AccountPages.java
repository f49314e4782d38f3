package io.jinbang.organization.identity;

import io.jinbang.organization.permission.SignedIn;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One's own account: the password. And the whole menu, where a phone has no room for it. */
@Controller
class AccountPages implements Menu {
  private final Accounts accounts;
  private final SignIns signIns;
  private final ArrivalPages arrivals;

  AccountPages(Accounts accounts, SignIns signIns, ArrivalPages arrivals) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.arrivals = arrivals;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return List.of(new Item(Group.HOUSE, 790, Text.of("我的账号", "My account"), "user", "/account"));
  }

  @GetMapping("/menu")
  View menu(Page page) {
    return page.view("site/menu", Map.of());
  }

  @GetMapping("/account")
  View account(Page page, Authentication authentication) {
    return page.view("organization/account", model(page, authentication, Form.EMPTY));
  }

  @PostMapping("/account/password")
  View change(
      Page page,
      Authentication authentication,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(given);
    var first = byLink(authentication);
    try {
      if (!first) {
        requireCurrent(page.who(), form.value("current"), request.getRemoteAddr());
      }
      accounts.setPassword(page.who(), form.value("password"), request.getSession().getId());
    } catch (Refusal refusal) {
      var model = model(page, authentication, form.refused(refusal));
      return page.refused("organization/account", model);
    }
    arrivals.arrive(accounts.get(Id.of(page.who().person())), false, request, response);
    return page.redirect(first ? "/desk" : "/account", "organization.account.changed");
  }

  /** The link that proves the address is the one that lets in: whoever reads it owns both. */
  @PostMapping("/account/confirm")
  View confirm(Page page, HttpServletRequest request) {
    var person = accounts.get(Id.of(page.who().person()));
    signIns.remind(person.email(), request.getRemoteAddr());
    return page.redirect("/account", "organization.account.confirm.sent");
  }

  private void requireCurrent(Actor self, String typed, String from) {
    if (!signIns.isPasswordOf(Id.of(self.person()), typed, from)) {
      throw Refusal.invalid(
          "current",
          Text.of("现在的密码不对", "This is not the current password"),
          Text.of("忘了的话，请退出后要一个登录链接。", "If you forgot it, sign out and ask for a link."));
    }
  }

  private Map<String, ?> model(Page page, Authentication authentication, Form form) {
    var person = accounts.get(Id.of(page.who().person()));
    return Map.of(
        "person",
        person,
        "proven",
        accounts.isProven(person.id()),
        "byLink",
        byLink(authentication),
        "form",
        form);
  }

  private static boolean byLink(Authentication authentication) {
    return authentication instanceof SignedIn in && in.byLink();
  }
}
