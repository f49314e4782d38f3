package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaigns;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the host sees of all units' recommendations. */
@Controller
class HostRecommendationPages implements Tabs {
  private final Desks desks;
  private final Seals seals;
  private final Campaigns campaigns;

  HostRecommendationPages(Desks desks, Seals seals, Campaigns campaigns) {
    this.desks = desks;
    this.seals = seals;
    this.campaigns = campaigns;
  }

  private static String path(String slug) {
    return "/host/c/" + slug + "/recommendations";
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.ENTRIES, 40, Text.of("推荐汇总", "Recommendations"), path(slug)))
        : List.of();
  }

  @GetMapping("/host/c/{slug}/recommendations")
  View all(Page p, @PathVariable String slug) {
    return p.view("intake/recommendation/host", model(p, slug, "", Form.EMPTY));
  }

  private Map<String, ?> model(Page p, String slug, String wrong, Form form) {
    var campaign = campaigns.bySlug(slug);
    return Map.of(
        "campaign",
        campaign,
        "lines",
        desks.lines(p.who(), campaign),
        "open",
        Screening.open(campaign, p.now()),
        "wrong",
        wrong,
        "form",
        form);
  }

  @GetMapping("/host/c/{slug}/recommendations/export")
  View export(
      Page p, @PathVariable String slug, @RequestParam(defaultValue = "xlsx") String format) {
    var campaign = campaigns.bySlug(slug);
    var table = Lists.of(desks.lines(p.who(), campaign));
    return p.download(table, slug + "-recommendations", format, campaign.rulebook().zone());
  }

  @PostMapping("/host/c/{slug}/recommendations/{unit}/open")
  View open(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Body> unit,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      seals.open(p.who(), campaigns.bySlug(slug), unit, form.value("why"));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return p.refused(
          "intake/recommendation/host", model(p, slug, unit.toString(), form.refused(refusal)));
    }
    return p.redirect(path(slug), "recommendation.opened.now");
  }
}
