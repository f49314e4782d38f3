package io.jinbang.organization.identity;

import io.jinbang.organization.People;
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

/** Anyone opens an account to enter works. */
@Controller
class RegisterPages {
  private final People people;
  private final SignIns signIns;
  private final ArrivalPages arrivals;

  RegisterPages(People people, SignIns signIns, ArrivalPages arrivals) {
    this.people = people;
    this.signIns = signIns;
    this.arrivals = arrivals;
  }

  @GetMapping("/register")
  View form(Page page, @RequestParam MultiValueMap<String, String> given) {
    return page.actor() == null
        ? page.view("organization/register", Map.of("form", Form.of(given)))
        : page.redirect(ArrivalPages.DESK);
  }

  @PostMapping("/register")
  View register(
      Page page,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(given);
    try {
      signIns.countRegistration(request.getRemoteAddr());
      var person = people.register(form.value("name"), form.value("email"), form.value("password"));
      arrivals.arrive(person, false, request, response);
      return page.redirect(ArrivalPages.destination(form.value("to")));
    } catch (Refusal refusal) {
      return page.refused("organization/register", Map.of("form", form.refused(refusal)));
    }
  }
}
