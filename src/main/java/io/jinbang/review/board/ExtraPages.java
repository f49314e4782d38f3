package io.jinbang.review.board;

import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Further reviews where they matter: how many, of what, by whom, then asked for at one click. */
@Controller
class ExtraPages {
  private final Extras extras;
  private final Campaigns campaigns;

  ExtraPages(Extras extras, Campaigns campaigns) {
    this.extras = extras;
    this.campaigns = campaigns;
  }

  @GetMapping("/host/c/{slug}/board/extra")
  View plan(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String reviews) {
    return page.view("review/board/extra", model(page, slug, number(reviews), Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, int number, Form form) {
    var extra = extras.plan(page.who(), campaigns.bySlug(slug), number);
    return Map.of("extra", extra, "form", form);
  }

  /** 0 for what is no number: the usual then. */
  private static int number(String typed) {
    return typed.matches("\\d{1,4}") ? Math.min(Extra.MOST, Integer.parseInt(typed)) : 0;
  }

  @PostMapping("/host/c/{slug}/board/extra")
  View ask(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var number = number(form.value("reviews"));
    try {
      var asked = extras.ask(page.who(), campaigns.bySlug(slug), number);
      return page.redirect("/host/c/" + slug + "/board", "board.extra.asked", asked);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return page.refused("review/board/extra", model(page, slug, number, form.refused(refusal)));
    }
  }
}
