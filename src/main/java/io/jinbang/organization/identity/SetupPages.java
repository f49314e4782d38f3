package io.jinbang.organization.identity;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first page anybody sees of a new installation. */
@Controller
class SetupPages {
  private final Setup setup;
  private final ArrivalPages arrivals;

  SetupPages(Setup setup, ArrivalPages arrivals) {
    this.setup = setup;
    this.arrivals = arrivals;
  }

  @GetMapping("/setup/{token}")
  View form(Page page, @PathVariable String token) {
    setup.require(token);
    return page.view("organization/setup", Map.of("form", Form.EMPTY));
  }

  @PostMapping("/setup/{token}")
  View create(
      Page page,
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      HttpServletResponse response) {
    setup.require(token);
    var form = Form.of(given);
    try {
      var name = Text.of(form.value("zh"), form.value("en"));
      var admin = setup.host(name, form.value("name"), form.value("email"), form.value("password"));
      arrivals.arrive(admin, false, request, response);
      return page.redirect(ArrivalPages.DESK, "organization.setup.done");
    } catch (Refusal refusal) {
      return page.refused("organization/setup", Map.of("form", form.refused(refusal)));
    }
  }
}
