package io.jinbang.review.figures;

import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class ScreeningFigurePages implements Tabs {
  private static final Text NAME = Text.of("初筛统计", "Screening figures");

  private final RegionFigures figures;
  private final Campaigns campaigns;

  ScreeningFigurePages(RegionFigures figures, Campaigns campaigns) {
    this.figures = figures;
    this.campaigns = campaigns;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    var screens = actor.is(Role.HOST) || actor.is(Role.SCREENER);
    return Stream.concat(
            screens ? Stream.of(new Tab(Phase.SCREENING, 41, NAME, of(slug))) : Stream.of(),
            actor.is(Role.COORDINATOR)
                ? Stream.of(
                    new Tab(Phase.SCREENING, 44, NAME, "/unit/c/" + slug + "/screening-figures"))
                : Stream.of())
        .toList();
  }

  private static String of(String slug) {
    return "/screening/c/" + slug + "/figures";
  }

  @GetMapping("/screening/c/{slug}/figures")
  View call(Page p, @PathVariable String slug) {
    var campaign = campaigns.bySlug(slug);
    var counted = figures.ofCall(p.who(), campaign, p.language());
    return p.view(
        "review/screening/figures",
        Map.of("campaign", campaign, "figures", counted, "unit", false));
  }

  @GetMapping("/screening/c/{slug}/figures/export")
  View export(Page p, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var campaign = campaigns.bySlug(slug);
    var counted = figures.ofCall(p.who(), campaign, p.language());
    return p.download(
        FigureTable.of(counted), slug + "-screening", format, campaign.rulebook().zone());
  }

  @GetMapping("/unit/c/{slug}/screening-figures")
  View unit(Page p, @PathVariable String slug) {
    var campaign = campaigns.bySlug(slug);
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("figures", figures.ofUnit(p.who(), campaign, p.language()));
    model.put("unit", true);
    return p.view("review/screening/figures", model);
  }
}
