package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaigns;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The call as anyone reads it. */
@Controller
class CallPages {
  private final Campaigns campaigns;

  CallPages(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @GetMapping("/c/{slug}")
  View call(Page page, @PathVariable String slug) {
    var campaign = campaigns.bySlug(slug);
    var amendments =
        campaigns.versions(campaign.id()).stream().filter(one -> one.kind().announced()).toList();
    return page.view("campaign/call", Map.of("campaign", campaign, "amendments", amendments));
  }
}
