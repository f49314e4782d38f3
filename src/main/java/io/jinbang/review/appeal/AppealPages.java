package io.jinbang.review.appeal;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entry;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class AppealPages implements Waiting, Tabs {
  private final Appeals appeals;
  private final Campaigns campaigns;

  AppealPages(Appeals appeals, Campaigns campaigns) {
    this.appeals = appeals;
    this.campaigns = campaigns;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(Phase.SCREENING, 43, Text.of("申诉", "Appeals"), "/host/c/" + slug + "/appeals"))
        : List.of();
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream().flatMap(this::toAnswer).toList()
        : List.of();
  }

  private Stream<Item> toAnswer(Campaign campaign) {
    var waiting = appeals.all(campaign.id()).stream().filter(Appeal::waits).count();
    var rulebook = campaign.rulebook();
    return waiting == 0
        ? Stream.empty()
        : Stream.of(
            new Item(
                rulebook.timeline().judgingOpens(),
                waiting == 1
                    ? Text.of("1 件申诉待答复", "1 appeal to answer")
                    : Text.of("{} 件申诉待答复", "{} appeals to answer").with(waiting),
                rulebook.title(),
                Text.of("去答复", "Answer"),
                "/host/c/" + campaign.slug() + "/appeals"));
  }

  // -- the entrant's page

  @GetMapping("/my/entries/{id}/appeal")
  View plea(Page p, @PathVariable Id<Entry> id) {
    var plea = appeals.plea(p.who(), id);
    return p.view("review/screening/appeal", Map.of("plea", plea, "form", Form.EMPTY));
  }

  @PostMapping("/my/entries/{id}/appeal")
  View make(Page p, @PathVariable Id<Entry> id, @RequestParam MultiValueMap<String, String> typed) {
    try {
      appeals.make(p.who(), id, value(typed, "words"));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      var plea = appeals.plea(p.who(), id);
      var form = Form.of(typed).refused(refusal);
      return p.refused("review/screening/appeal", Map.of("plea", plea, "form", form));
    }
    return p.redirect("/my/entries/" + id, "screening.appeal.made");
  }

  private static String value(MultiValueMap<String, String> typed, String field) {
    var value = typed.getFirst(field);
    return value == null ? "" : value;
  }

  // -- the host's page

  @GetMapping("/host/c/{slug}/appeals")
  View cases(Page p, @PathVariable String slug) {
    return p.view("review/screening/appeals", model(p, slug, Form.EMPTY));
  }

  private Map<String, Object> model(Page p, String slug, Form form) {
    var campaign = campaigns.bySlug(slug);
    return Map.of("campaign", campaign, "cases", appeals.cases(p.who(), campaign), "form", form);
  }

  @PostMapping("/host/c/{slug}/appeals/{id}")
  View answer(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Appeal> id,
      @RequestParam MultiValueMap<String, String> typed) {
    var campaign = campaigns.bySlug(slug);
    appeals.get(p.who(), campaign, id);
    var overturned = value(typed, "decision").equals("overturn");
    try {
      if (!overturned && !value(typed, "decision").equals("uphold")) {
        throw Refusal.invalid(
            "decision",
            Text.of("没有选结果", "No decision is chosen"),
            Text.of("请选维持或改为通过。", "Choose to uphold or to let it pass."));
      }
      appeals.answer(p.who(), campaign, id, overturned, value(typed, "answer"));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return p.refused("review/screening/appeals", model(p, slug, Form.of(typed).refused(refusal)));
    }
    return p.redirect("/host/c/" + slug + "/appeals", "screening.appeal.answered");
  }
}
