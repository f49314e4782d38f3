package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
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
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The panel of a call, for the host. */
@Controller
class PanelPages implements Menu, Waiting, Tabs {
  private final Panels panels;
  private final Scorings scorings;
  private final Invitees invitees;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final People people;
  private final Clock clock;

  PanelPages(
      Panels panels,
      Scorings scorings,
      Invitees invitees,
      Campaigns campaigns,
      Bodies bodies,
      People people,
      Clock clock) {
    this.panels = panels;
    this.scorings = scorings;
    this.invitees = invitees;
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
  public List<Tab> tabsFor(Actor actor, String slug) {
    var base = "/host/c/" + slug;
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(Phase.JUDGING, 60, Text.of("评审组", "Panel"), base + "/panel"),
            new Tab(Phase.JUDGING, 61, Text.of("分配作品", "Assignment"), base + "/assignment"),
            new Tab(Phase.JUDGING, 62, Text.of("回避", "Conflicts"), base + "/conflicts"))
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
    return page.view("review/panel", model(page, slug, Form.EMPTY, null));
  }

  private Map<String, Object> model(
      Page page, String slug, Form form, People.@Nullable Invitation invitation) {
    var campaign = campaigns.bySlug(slug);
    var members = panels.members(campaign.id());
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("form", form);
    model.put("members", members);
    model.put("divisions", bodies.firstLevel());
    model.put("released", scorings.released(campaign.id()));
    model.put("locked", scorings.locked(campaign.id()));
    model.put("people", people(members));
    model.put("arrivals", invitees.arrivals(page.who(), campaign));
    model.put("invitation", invitation);
    return model;
  }

  private Map<Id<Person>, Person> people(List<PanelJudge> members) {
    return members.stream()
        .map(member -> people.get(member.judge()))
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  @PostMapping("/host/c/{slug}/panel")
  View seat(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    try {
      var invitation = panels.seat(page.who(), campaigns.bySlug(slug), SeatForm.seat(given));
      return page.view("review/panel", model(page, slug, Form.EMPTY, invitation));
    } catch (Refusal refusal) {
      return page.refused("review/panel", model(page, slug, Form.of(given).refused(refusal), null));
    }
  }

  @PostMapping("/host/c/{slug}/panel/{judge}/remove")
  View unseat(Page page, @PathVariable String slug, @PathVariable Id<Person> judge) {
    panels.unseat(page.who(), campaigns.bySlug(slug), judge);
    return page.redirect("/host/c/" + slug + "/panel", "review.panel.removed");
  }

  /** A word to everyone who has not come or not begun. */
  @PostMapping("/host/c/{slug}/panel/remind")
  View remind(Page page, @PathVariable String slug) {
    var written = invitees.remindAll(page.who(), campaigns.bySlug(slug));
    return page.redirect("/host/c/" + slug + "/panel", "panel.reminded.all", written);
  }
}
