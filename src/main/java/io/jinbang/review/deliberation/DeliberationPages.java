package io.jinbang.review.deliberation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.review.blind.Blindings;
import io.jinbang.review.deliberation.DeliberationRules.Typed;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The deliberation: its list, and one work at a time on a big screen. */
@Controller
class DeliberationPages implements Tabs {
  private final Deliberations deliberations;
  private final Reopenings reopenings;
  private final Blindings blindings;
  private final Campaigns campaigns;

  DeliberationPages(
      Deliberations deliberations,
      Reopenings reopenings,
      Blindings blindings,
      Campaigns campaigns) {
    this.deliberations = deliberations;
    this.reopenings = reopenings;
    this.blindings = blindings;
    this.campaigns = campaigns;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.DECISION, 64, Text.of("合议", "Deliberation"), base(slug)))
        : List.of();
  }

  private static String base(String slug) {
    return "/host/c/" + slug + "/deliberation";
  }

  @GetMapping("/host/c/{slug}/deliberation")
  View list(Page p, @PathVariable String slug) {
    return p.view("review/deliberation/list", model(p, slug, Form.EMPTY));
  }

  private Map<String, Object> model(Page p, String slug, Form form) {
    var meeting = deliberations.meeting(p.who(), campaigns.bySlug(slug));
    return Map.of("meeting", meeting, "form", form);
  }

  @PostMapping("/host/c/{slug}/deliberation/open")
  View open(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        p,
        slug,
        given,
        campaign ->
            deliberations.open(p.who(), campaign, present(given), given.containsKey("named")),
        "deliberation.opened");
  }

  @PostMapping("/host/c/{slug}/deliberation/present")
  View seat(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        p,
        slug,
        given,
        campaign ->
            deliberations.seat(p.who(), campaign, present(given), given.containsKey("named")),
        "deliberation.seated");
  }

  @PostMapping("/host/c/{slug}/deliberation/close")
  View close(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        p,
        slug,
        given,
        campaign -> deliberations.close(p.who(), campaign),
        "deliberation.closed.notice");
  }

  @PostMapping("/host/c/{slug}/deliberation/reopen")
  View reopen(
      Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        p,
        slug,
        given,
        campaign ->
            reopenings.reopen(
                p.who(),
                campaign,
                form.value("reason"),
                person(form.value("proposer")),
                person(form.value("seconder"))),
        "deliberation.reopened");
  }

  private View step(
      Page p,
      String slug,
      MultiValueMap<String, String> given,
      Consumer<Campaign> action,
      String notice) {
    var form = Form.of(given);
    return attempt(
        () -> {
          action.accept(campaigns.bySlug(slug));
          return p.redirect(base(slug), notice);
        },
        refusal -> p.refused("review/deliberation/list", model(p, slug, form.refused(refusal))));
  }

  private static View attempt(Supplier<View> action, Function<Refusal, View> refused) {
    try {
      return action.get();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return refused.apply(refusal);
    }
  }

  private static Set<UUID> present(MultiValueMap<String, String> given) {
    return given.getOrDefault("present", List.of()).stream()
        .map(id -> Id.<Member>parse(id).value())
        .collect(Collectors.toSet());
  }

  // -- one work at a time

  @GetMapping("/host/c/{slug}/deliberation/works/{entry}")
  View work(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @RequestParam(defaultValue = "") String all) {
    return p.view("review/deliberation/work", work(p, slug, entry, !all.isEmpty(), Form.EMPTY));
  }

  private Map<String, Object> work(Page p, String slug, Id<Entry> id, boolean all, Form form) {
    var campaign = campaigns.bySlug(slug);
    var meeting = deliberations.meeting(p.who(), campaign);
    var ranked =
        meeting.ranking().stream()
            .filter(one -> one.entry().equals(id))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var model = new HashMap<String, Object>();
    model.put("meeting", meeting);
    model.put("ranked", ranked);
    var entry = Optional.ofNullable(meeting.works().get(id)).orElseThrow(Refusal::notFound);
    model.put("work", blindings.shown(campaign.rulebook(), entry));
    model.put("turn", Turn.of(meeting, ranked, all));
    model.put("form", form);
    return model;
  }

  @PostMapping("/host/c/{slug}/deliberation/works/{entry}/notes")
  View note(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @RequestParam MultiValueMap<String, String> given) {
    var words = Form.of(given).value("words");
    return atWork(
        p,
        slug,
        entry,
        given,
        campaign -> deliberations.note(p.who(), campaign, entry, words),
        "deliberation.noted");
  }

  @PostMapping("/host/c/{slug}/deliberation/works/{entry}/moves")
  View move(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @RequestParam MultiValueMap<String, String> given) {
    return atWork(
        p,
        slug,
        entry,
        given,
        campaign -> deliberations.move(p.who(), campaign, entry, typed(Form.of(given))),
        "deliberation.moved.notice");
  }

  private static Typed typed(Form form) {
    var other = form.value("other");
    return new Typed(
        form.value("kind"),
        other.isEmpty() ? null : Id.parse(other),
        form.value("reason"),
        person(form.value("proposer")),
        person(form.value("seconder")));
  }

  private static @Nullable UUID person(String typed) {
    return typed.isEmpty() ? null : Id.<Member>parse(typed).value();
  }

  private View atWork(
      Page p,
      String slug,
      Id<Entry> entry,
      MultiValueMap<String, String> given,
      Consumer<Campaign> action,
      String notice) {
    var form = Form.of(given);
    var all = !form.value("all").isEmpty();
    return attempt(
        () -> {
          action.accept(campaigns.bySlug(slug));
          return p.redirect(base(slug) + "/works/" + entry + (all ? "?all=yes" : ""), notice);
        },
        refusal ->
            p.refused(
                "review/deliberation/work", work(p, slug, entry, all, form.refused(refusal))));
  }
}
