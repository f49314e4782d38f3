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
    return page.view("campaign/call", Map.of("campaign", campaigns.bySlug(slug)));
  }
}
