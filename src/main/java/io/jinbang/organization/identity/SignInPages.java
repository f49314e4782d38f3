package io.jinbang.organization.identity;

import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Signing in by password, and the request for a link. */
@Controller
class SignInPages {
  private final SignIns signIns;
  private final ArrivalPages arrivals;

  SignInPages(SignIns signIns, ArrivalPages arrivals) {
    this.signIns = signIns;
    this.arrivals = arrivals;
  }

  @GetMapping("/sign-in")
  View form(Page page, @RequestParam MultiValueMap<String, String> given) {
    return page.actor() == null
        ? page.view("organization/sign-in", Map.of("form", Form.of(given)))
        : page.redirect(ArrivalPages.DESK);
  }

  @PostMapping("/sign-in")
  View signIn(
      Page page,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(given);
    try {
      var person =
          signIns.byPassword(form.value("email"), form.value("password"), request.getRemoteAddr());
      arrivals.arrive(person, false, request, response);
      return page.redirect(ArrivalPages.destination(form.value("to")));
    } catch (Refusal refusal) {
      return page.refused("organization/sign-in", Map.of("form", form.refused(refusal)));
    }
  }

  @GetMapping("/forgotten")
  View forgotten(Page page) {
    return page.view("organization/forgotten", Map.of("form", Form.EMPTY, "sent", false));
  }

  /** The answer is the same whether the address has an account or not. */
  @PostMapping("/forgotten")
  View remind(
      Page page, @RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
    var form = Form.of(given);
    try {
      signIns.remind(form.value("email"), request.getRemoteAddr());
      return page.view("organization/forgotten", Map.of("form", form, "sent", true));
    } catch (Refusal refusal) {
      return page.refused(
          "organization/forgotten", Map.of("form", form.refused(refusal), "sent", false));
    }
  }
}
