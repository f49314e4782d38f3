package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where coordinators recommend. */
@Controller
class RecommendationPages implements Menu, Tabs {
  private static final Text RECOMMEND = Text.of("推荐", "Recommendation");

  private final Desks desks;
  private final Recommending recommending;
  private final Seals seals;
  private final Campaigns campaigns;

  RecommendationPages(Desks desks, Recommending recommending, Seals seals, Campaigns campaigns) {
    this.desks = desks;
    this.recommending = recommending;
    this.seals = seals;
    this.campaigns = campaigns;
  }

  static String path(String slug) {
    return "/unit/c/" + slug + "/recommendation";
  }

  /** Leads to the newest call, as the list of entries does. */
  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.COORDINATOR) && actor.body() != null
        ? campaigns.all().stream()
            .limit(1)
            .map(c -> new Item(Group.CALL, 32, RECOMMEND, "list", path(c.slug())))
            .toList()
        : List.of();
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.COORDINATOR) && actor.body() != null
        ? List.of(new Tab(Phase.ENTRIES, 40, RECOMMEND, path(slug)))
        : List.of();
  }

  @GetMapping("/unit/c/{slug}/recommendation")
  View desk(Page p, @PathVariable String slug, @RequestParam(defaultValue = "") String unit) {
    return p.view("intake/recommendation/desk", model(p, slug, unit, Form.EMPTY));
  }

  private Map<String, ?> model(Page p, String slug, String unit, Form form) {
    Id<Body> asked = unit.isBlank() ? null : Id.parse(unit);
    return Map.of("desk", desks.desk(p.who(), slug, asked), "form", form);
  }

  @GetMapping("/unit/c/{slug}/recommendation/works/{entry}")
  View work(Page p, @PathVariable String slug, @PathVariable Id<Entry> entry) {
    return p.view("intake/recommendation/work", Map.of("work", desks.work(p.who(), slug, entry)));
  }

  @PostMapping("/unit/c/{slug}/recommendation/works/{entry}")
  View decide(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var work = desks.work(p.who(), slug, entry);
    var said = form.value("say");
    try {
      decide(p.who(), work, said, form.value("words"));
    } catch (Refusal refusal) {
      return again(p, work, form, refusal);
    }
    return next(p, slug, work, said);
  }

  private void decide(Actor actor, DeskWork work, String say, String words) {
    var entry = work.entry().id();
    switch (say) {
      case "endorse" -> recommending.endorse(actor, work.campaign(), entry, words);
      case "return" -> recommending.giveBack(actor, work.campaign(), entry, words);
      case "decline" -> recommending.decline(actor, work.campaign(), entry, words);
      case "undo" -> recommending.takeBack(actor, work.campaign(), entry);
      default ->
          throw Refusal.invalid(
              "words",
              Text.of("没有选怎么办", "No decision is chosen"),
              Text.of("请点推荐、退回或不推荐。", "Endorse, send back or decline."));
    }
  }

  private static View again(Page p, DeskWork work, Form form, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    return p.refused(
        "intake/recommendation/work", Map.of("work", work.with(form.refused(refusal))));
  }

  private View next(Page p, String slug, DeskWork work, String said) {
    var key = "recommendation.said." + said;
    if (said.equals("undo")) {
      return p.redirect(work.path(), key);
    }
    return desks
        .next(p.who(), slug, work.said().unit())
        .map(entry -> p.redirect(path(slug) + "/works/" + entry, key))
        .orElseGet(() -> p.redirect(of(slug, work.said().unit()), key));
  }

  private static String of(String slug, Id<Body> unit) {
    return path(slug) + "?unit=" + unit;
  }

  @PostMapping("/unit/c/{slug}/recommendation/works/{entry}/move")
  View move(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @RequestParam(defaultValue = "1") int to) {
    var campaign = campaigns.bySlug(slug);
    var unit = recommending.own(p.who(), campaign, entry).unit();
    recommending.move(p.who(), campaign, entry, to);
    return p.redirect(of(slug, unit) + "#order");
  }

  @PostMapping("/unit/c/{slug}/recommendation/units/{unit}/seal")
  View seal(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Body> unit,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      var campaign = campaigns.bySlug(slug);
      var sealed = seals.seal(p.who(), campaign, unit, form.has("undecided", "yes"));
      return p.redirect(of(slug, unit), "recommendation.sealed.now", sealed.line());
    } catch (Refusal refusal) {
      return again(p, slug, unit, form, refusal);
    }
  }

  @PostMapping("/unit/c/{slug}/recommendation/units/{unit}/open")
  View open(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Body> unit,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      seals.open(p.who(), campaigns.bySlug(slug), unit, form.value("why"));
      return p.redirect(of(slug, unit), "recommendation.opened.now");
    } catch (Refusal refusal) {
      return again(p, slug, unit, form, refusal);
    }
  }

  private View again(Page p, String slug, @Nullable Id<Body> unit, Form form, Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
      throw refusal;
    }
    return p.refused(
        "intake/recommendation/desk", model(p, slug, String.valueOf(unit), form.refused(refusal)));
  }
}
