package io.jinbang.review.panel;

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

/** A judge says with which bodies they have to do. */
@Controller
class TiePages {
  private final Ties ties;
  private final Campaigns campaigns;

  TiePages(Ties ties, Campaigns campaigns) {
    this.ties = ties;
    this.campaigns = campaigns;
  }

  @GetMapping("/judge/c/{slug}/ties")
  View own(Page page, @PathVariable String slug) {
    return page.view("review/panel/ties", model(page, slug, Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, Form form) {
    var campaign = campaigns.bySlug(slug);
    return Map.of("campaign", campaign, "ties", ties.own(page.who(), campaign.id()), "form", form);
  }

  @PostMapping("/judge/c/{slug}/ties")
  View declare(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var body = given.getFirst("body");
    try {
      ties.declare(page.who(), campaigns.bySlug(slug).id(), body == null ? "" : body);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("review/panel/ties", model(page, slug, Form.of(given).refused(refusal)));
    }
    return page.redirect("/judge/c/" + slug + "/ties", "panel.tie.declared");
  }
}
