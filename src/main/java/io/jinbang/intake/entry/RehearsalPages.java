package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaigns;
import io.jinbang.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * Where an entrant has a film checked before entering it: the film's box of a draft, which can be
 * begun from the notice on and submitted once entries open.
 */
@Controller
class RehearsalPages {
  private final Drafts drafts;
  private final Campaigns campaigns;

  RehearsalPages(Drafts drafts, Campaigns campaigns) {
    this.drafts = drafts;
    this.campaigns = campaigns;
  }

  @GetMapping("/my/c/{slug}/rehearsal")
  View rehearse(Page p, @PathVariable String slug) {
    var draft = drafts.begin(p.who(), campaigns.bySlug(slug), null);
    return p.redirect("/my/entries/" + draft + "#film-box");
  }
}
