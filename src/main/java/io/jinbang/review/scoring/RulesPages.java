package io.jinbang.review.scoring;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.organization.People;
import io.jinbang.review.draft.Freezing;
import io.jinbang.review.draft.Frozen;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The rules of scoring, for those who keep them and those who go by them. */
@Controller
class RulesPages implements Tabs {
  private final Sheets sheets;
  private final Freezing freezing;
  private final Campaigns campaigns;
  private final People people;
  private final Comforts comforts;

  RulesPages(
      Sheets sheets, Freezing freezing, Campaigns campaigns, People people, Comforts comforts) {
    this.sheets = sheets;
    this.freezing = freezing;
    this.campaigns = campaigns;
    this.people = people;
    this.comforts = comforts;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.JUDGING, 44, Text.of("评分规则", "Rules of scoring"), host(slug)))
        : List.of();
  }

  private static String host(String slug) {
    return "/host/c/" + slug + "/scoring-rules";
  }

  @GetMapping("/host/c/{slug}/scoring-rules")
  View host(Page page, @PathVariable String slug) {
    page.who().require(Role.HOST);
    return page.view("review/scoring/rules-host", model(campaigns.bySlug(slug)));
  }

  @GetMapping("/judge/c/{slug}/rules")
  View judge(Page page, @PathVariable String slug) {
    var model = model(sheets.round(page.who(), slug).campaign());
    return page.view("review/scoring/rules-judge", comforts.with(page.who(), model));
  }

  private Map<String, Object> model(Campaign campaign) {
    var frozen = freezing.frozen(campaign.id());
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("frozen", frozen.orElse(null));
    model.put("by", frozen.map(this::name).orElse(""));
    model.put("hash", Sha256.hex(freezing.preview(campaign.rulebook())));
    return model;
  }

  private String name(Frozen frozen) {
    return people.get(Id.of(frozen.by())).name();
  }

  /** What was hashed, byte for byte. */
  @GetMapping("/host/c/{slug}/scoring-rules/frozen")
  View frozen(Page page, @PathVariable String slug) {
    page.who().require(Role.HOST);
    return given(page, campaigns.bySlug(slug));
  }

  @GetMapping("/judge/c/{slug}/rules/frozen")
  View frozenForJudge(Page page, @PathVariable String slug) {
    return given(page, sheets.round(page.who(), slug).campaign());
  }

  private View given(Page page, Campaign campaign) {
    var frozen = freezing.frozen(campaign.id()).orElseThrow(Refusal::notFound);
    return page.download(
        frozen.rules().getBytes(StandardCharsets.UTF_8),
        campaign.slug() + "-scoring-rules.json",
        "application/json");
  }
}
