package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One judge of a panel, for the host. */
@Controller
@RequestMapping("/host/c/{slug}/panel/{judge}")
class SeatPages {
  private final Panels panels;
  private final Ties ties;
  private final Invitees invitees;
  private final Scorings scorings;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final People people;

  SeatPages(
      Panels panels,
      Ties ties,
      Invitees invitees,
      Scorings scorings,
      Campaigns campaigns,
      Bodies bodies,
      People people) {
    this.panels = panels;
    this.ties = ties;
    this.invitees = invitees;
    this.scorings = scorings;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.people = people;
  }

  @GetMapping
  View judge(Page page, @PathVariable String slug, @PathVariable Id<Person> judge) {
    return page.view("review/panel/seat", model(page, slug, judge, null, null));
  }

  private Map<String, Object> model(
      Page page,
      String slug,
      Id<Person> judge,
      @Nullable Form form,
      People.@Nullable Invitation invitation) {
    var campaign = campaigns.bySlug(slug);
    var member = panels.member(campaign.id(), judge);
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("member", member);
    model.put("person", people.get(judge));
    model.put("arrival", invitees.arrivals(page.who(), campaign).get(judge));
    model.put(
        "ties",
        ties.all(page.who(), campaign.id()).stream()
            .filter(tie -> tie.judge().equals(judge))
            .toList());
    model.put("divisions", bodies.firstLevel());
    model.put("released", scorings.released(campaign.id()));
    model.put("locked", scorings.locked(campaign.id()));
    model.put("form", form == null ? SeatForm.of(member) : form);
    model.put("invitation", invitation);
    return model;
  }

  @PostMapping
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Person> judge,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        judge,
        given,
        campaign -> panels.change(page.who(), campaign, judge, SeatForm.seat(given)),
        "panel.changed");
  }

  /** What is done to a seat. */
  private interface Step {
    void on(Campaign campaign);
  }

  private View step(
      Page page,
      String slug,
      Id<Person> judge,
      MultiValueMap<String, String> given,
      Step step,
      String done) {
    try {
      step.on(campaigns.bySlug(slug));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      var form = merged(slug, judge, given).refused(refusal);
      return page.refused("review/panel/seat", model(page, slug, judge, form, null));
    }
    return page.redirect("/host/c/" + slug + "/panel/" + judge, done);
  }

  /** What was typed, over what stands where a smaller form was sent. */
  private Form merged(String slug, Id<Person> judge, MultiValueMap<String, String> given) {
    var stands = SeatForm.of(panels.member(campaigns.bySlug(slug).id(), judge));
    var values = new HashMap<>(given.containsKey("organisation") ? Map.of() : stands.values());
    values.putAll(given);
    return Form.of(values);
  }

  @PostMapping("/ties")
  View tie(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Person> judge,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        judge,
        given,
        campaign ->
            ties.add(
                page.who(),
                campaign.id(),
                judge,
                given.toSingleValueMap().getOrDefault("body", "")),
        "panel.tie.added");
  }

  @PostMapping("/ties/{tie}/lift")
  View lift(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Person> judge,
      @PathVariable Id<Tie> tie) {
    ties.lift(page.who(), campaigns.bySlug(slug).id(), tie);
    return page.redirect("/host/c/" + slug + "/panel/" + judge, "panel.tie.lifted");
  }

  @PostMapping("/remind")
  View remind(Page page, @PathVariable String slug, @PathVariable Id<Person> judge) {
    var invitation = invitees.remind(page.who(), campaigns.bySlug(slug), judge);
    return invitation == null
        ? page.redirect("/host/c/" + slug + "/panel/" + judge, "panel.reminded")
        : page.view("review/panel/seat", model(page, slug, judge, null, invitation));
  }

  @PostMapping("/leave")
  View leave(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Person> judge,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        judge,
        given,
        campaign ->
            panels.leave(
                page.who(), campaign, judge, given.toSingleValueMap().getOrDefault("why", "")),
        "panel.left");
  }

  @PostMapping("/back")
  View comeBack(Page page, @PathVariable String slug, @PathVariable Id<Person> judge) {
    panels.comeBack(page.who(), campaigns.bySlug(slug), judge);
    return page.redirect("/host/c/" + slug + "/panel/" + judge, "panel.back");
  }
}
