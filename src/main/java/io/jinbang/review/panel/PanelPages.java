package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.People;
import io.jinbang.review.appeal.Appeal;
import io.jinbang.review.appeal.Appeals;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class PanelPages implements Menu, Waiting {
  private final Panels panels;
  private final Scorings scorings;
  private final Screenings screenings;
  private final Appeals appeals;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final People people;
  private final Clock clock;

  PanelPages(
      Panels panels,
      Scorings scorings,
      Screenings screenings,
      Appeals appeals,
      Campaigns campaigns,
      Bodies bodies,
      People people,
      Clock clock) {
    this.panels = panels;
    this.scorings = scorings;
    this.screenings = screenings;
    this.appeals = appeals;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(
            new Menu.Item(Menu.Group.CALL, 40, Text.of("评审组", "Panels"), "users", "/host/panels"))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream().flatMap(this::toRelease).toList()
        : List.of();
  }

  /** Once the screening is over, the works wait to be given out. */
  private Stream<Waiting.Item> toRelease(Campaign campaign) {
    var timeline = campaign.rulebook().timeline();
    var now = clock.instant();
    if (now.isBefore(timeline.webCloses()) || scorings.released(campaign.id())) {
      return Stream.empty();
    }
    return Stream.of(
        new Waiting.Item(
            timeline.judgingOpens(),
            Text.of("把作品分给评委", "Give the works to the judges"),
            campaign.rulebook().title(),
            Text.of("去分配", "Assign"),
            "/host/c/" + campaign.slug() + "/assignment"));
  }

  @GetMapping("/host/panels")
  View calls(Page page) {
    var sizes =
        campaigns.all().stream()
            .collect(Collectors.toMap(Campaign::id, call -> panels.members(call.id()).size()));
    return page.view("review/panels", Map.of("calls", campaigns.all(), "sizes", sizes));
  }

  @GetMapping("/host/c/{slug}/panel")
  View panel(Page page, @PathVariable String slug) {
    return page.view("review/panel", model(slug, Form.EMPTY, null));
  }

  private Map<String, Object> model(
      String slug, Form form, People.@Nullable Invitation invitation) {
    var campaign = campaigns.bySlug(slug);
    var members = panels.members(campaign.id());
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("form", form);
    model.put("members", members);
    model.put("divisions", bodies.firstLevel());
    model.put("released", scorings.released(campaign.id()));
    model.put(
        "names",
        members.stream()
            .map(member -> people.get(member.judge()))
            .collect(Collectors.toMap(person -> person.id(), person -> person.name())));
    model.put("invitation", invitation);
    return model;
  }

  @PostMapping("/host/c/{slug}/panel")
  View seat(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    try {
      var invitation = panels.seat(page.who(), campaigns.bySlug(slug), seat(given));
      return page.view("review/panel", model(slug, Form.EMPTY, invitation));
    } catch (Refusal refusal) {
      return page.refused("review/panel", model(slug, Form.of(given).refused(refusal), null));
    }
  }

  private static Panels.Seat seat(MultiValueMap<String, String> given) {
    var division = given.getFirst("division");
    var load = given.getFirst("load");
    return new Panels.Seat(
        of(given, "name"),
        of(given, "email"),
        of(given, "organisation"),
        division == null || division.isBlank() ? null : Id.parse(division),
        Set.copyOf(given.getOrDefault("expertise", List.of())),
        load != null && load.matches("\\d{1,4}") ? Integer.parseInt(load) : 0);
  }

  private static String of(MultiValueMap<String, String> given, String field) {
    var value = given.getFirst(field);
    return value == null ? "" : value.strip();
  }

  @PostMapping("/host/c/{slug}/panel/{judge}/remove")
  View unseat(Page page, @PathVariable String slug, @PathVariable String judge) {
    panels.unseat(page.who(), campaigns.bySlug(slug), Id.parse(judge));
    return page.redirect("/host/c/" + slug + "/panel", "review.panel.removed");
  }

  @GetMapping("/host/c/{slug}/assignment")
  View assignment(Page page, @PathVariable String slug) {
    return page.view("review/assignment", preview(slug, Form.EMPTY));
  }

  private Map<String, Object> preview(String slug, Form form) {
    var campaign = campaigns.bySlug(slug);
    var works = screenings.passed(campaign.id());
    var members = panels.members(campaign.id());
    return Map.of(
        "campaign",
        campaign,
        "form",
        form,
        "plan",
        panels.preview(campaign, works),
        "works",
        works.stream().collect(Collectors.toMap(work -> work.id().toString(), Function.identity())),
        "members",
        members,
        "waiting",
        screenings.queue(campaign).waiting().size(),
        "released",
        scorings.released(campaign.id()));
  }

  /** Nothing is given out while a work or an appeal still waits. */
  private void checkScreened(Campaign campaign) {
    if (!screenings.queue(campaign).waiting().isEmpty()) {
      throw Refusal.conflict(
          Text.of("还有作品没有初筛", "Some works are not screened yet"),
          Text.of("先看完，意见不一的先裁定。", "Finish them first, and settle disagreements."));
    }
    if (appeals.all(campaign.id()).stream().anyMatch(Appeal::waits)) {
      throw Refusal.conflict(
          Text.of("还有申诉没有答复", "Some appeals are not answered"),
          Text.of("先在“申诉”里答复。", "Answer them under Appeals first."));
    }
  }

  @PostMapping("/host/c/{slug}/assignment/release")
  View release(Page page, @PathVariable String slug) {
    var campaign = campaigns.bySlug(slug);
    try {
      checkScreened(campaign);
      panels.release(page.who(), campaign, screenings.passed(campaign.id()));
    } catch (Refusal refusal) {
      return page.refused("review/assignment", preview(slug, Form.EMPTY.refused(refusal)));
    }
    return page.redirect("/host/c/" + slug + "/board", "review.released");
  }
}
