package io.jinbang.programme.briefing;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where the press applies to come to a gathering. */
@Controller
@RequestMapping("/g/{slug}/press")
class PressPages {
  private final PressDesks desks;
  private final Programmes programmes;

  PressPages(PressDesks desks, Programmes programmes) {
    this.desks = desks;
    this.programmes = programmes;
  }

  @GetMapping
  View ask(Page page, @PathVariable String slug) {
    return page.view("programme/briefing/apply", model(slug, Form.EMPTY));
  }

  private Map<String, Object> model(String slug, Form form) {
    var gathering = programmes.bySlug(slug);
    return Map.of("gathering", gathering, "desk", desks.desk(gathering), "form", form);
  }

  @PostMapping
  View apply(
      Page page,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request) {
    var form = Form.of(given);
    try {
      desks.apply(slug, PressApplication.read(form), request.getRemoteAddr());
    } catch (Refusal refusal) {
      return BriefingPages.refused(
          page, refusal, "programme/briefing/apply", () -> model(slug, form.refused(refusal)));
    }
    return page.view("programme/briefing/applied", Map.of("gathering", programmes.bySlug(slug)));
  }
}
