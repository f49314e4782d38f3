package io.jinbang.attendance.registration;

import io.jinbang.programme.Programmes;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a stranger registers for a gathering. */
@Controller
class RegisterGuestPages {
  private final Registrations registrations;
  private final Programmes programmes;

  RegisterGuestPages(Registrations registrations, Programmes programmes) {
    this.registrations = registrations;
    this.programmes = programmes;
  }

  @GetMapping("/g/{slug}/register")
  View form(Page page, @PathVariable String slug) {
    return page.view("attendance/register", model(slug, Form.EMPTY));
  }

  private Map<String, Object> model(String slug, Form form) {
    var gathering = programmes.bySlug(slug);
    var reception = registrations.reception(gathering.id()).orElseThrow(Refusal::notFound);
    return Map.of("gathering", gathering, "reception", reception, "form", form);
  }

  @PostMapping("/g/{slug}/register")
  View register(
      Page page,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var gathering = programmes.bySlug(slug);
    var form = Form.of(typed);
    try {
      registrations.register(gathering.id(), Application.read(form), request.getRemoteAddr());
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("attendance/register", model(slug, form.refused(refusal)));
    }
    return page.view("attendance/registered", Map.of("gathering", gathering));
  }
}
