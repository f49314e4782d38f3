package io.jinbang.review.screenroom;

import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.review.screening.Docket;
import io.jinbang.review.screening.ScreeningQueue;
import io.jinbang.review.screening.Screenings;
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
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

@Controller
class ScreenRoomPages implements Menu, Waiting, Tabs {
  private final Screenings screenings;
  private final Sights sights;
  private final Campaigns campaigns;
  private final Entries entries;

  ScreenRoomPages(Screenings screenings, Sights sights, Campaigns campaigns, Entries entries) {
    this.screenings = screenings;
    this.sights = sights;
    this.campaigns = campaigns;
    this.entries = entries;
  }

  private static boolean screens(Actor actor) {
    return actor.is(Role.HOST) || actor.is(Role.SCREENER);
  }

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return screens(actor)
        ? List.of(
            new Menu.Item(Menu.Group.CALL, 30, Text.of("初筛", "Screening"), "check", "/screening"))
        : List.of();
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return screens(actor)
        ? List.of(new Tab(Phase.SCREENING, 40, Text.of("初筛", "Screening"), "/screening/c/" + slug))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return screens(actor)
        ? campaigns.all().stream()
            .map(screenings::queue)
            .flatMap(queue -> toScreen(actor, queue))
            .toList()
        : List.of();
  }

  private static Stream<Waiting.Item> toScreen(Actor actor, ScreeningQueue queue) {
    var waiting = queue.openTo(actor.person()).size();
    if (waiting == 0 || queue.closed()) {
      return Stream.empty();
    }
    var rulebook = queue.campaign().rulebook();
    return Stream.of(
        new Waiting.Item(
            rulebook.timeline().screenedBy(),
            Text.of("初筛 {} 件作品", "Screen {} works").with(waiting),
            rulebook.title(),
            Text.of("开始看", "Begin"),
            "/screening/c/" + queue.campaign().slug() + "/next"));
  }

  @GetMapping("/screening")
  View calls(Page p) {
    var queues = campaigns.all().stream().map(screenings::queue).toList();
    return p.view("review/screening/calls", Map.of("queues", queues));
  }

  @GetMapping("/screening/c/{slug}/next")
  View next(Page p, @PathVariable String slug, @RequestParam(defaultValue = "") String after) {
    var queue = screenings.queue(campaigns.bySlug(slug));
    Id<Entry> from = after.isEmpty() ? null : Id.parse(after);
    return queue
        .next(p.who().person(), from)
        .map(work -> p.redirect("/screening/works/" + work.id()))
        .orElseGet(() -> p.redirect("/screening/c/" + slug, "screening.all-seen"));
  }

  @GetMapping("/screening/works/{id}")
  View work(Page p, @PathVariable Id<Entry> id) {
    var sight = sights.open(p.who(), id);
    return p.view("review/screening/work", Map.of("sight", sight, "form", Form.EMPTY));
  }

  // -- deciding

  /**
   * What a decision taken in the background answers.
   *
   * @param state where the work stands now
   */
  record Kept(String entry, Docket.State state) {}

  @PostMapping(value = "/screening/works/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Kept keep(Page p, @PathVariable Id<Entry> id, @RequestParam MultiValueMap<String, String> given) {
    sights.seen(p.who(), id);
    return new Kept(id.toString(), screenings.answer(p.who(), id, Given.answer(given)));
  }

  @PostMapping(value = "/screening/works/{id}", produces = MediaType.TEXT_HTML_VALUE)
  View decide(
      Page p, @PathVariable Id<Entry> id, @RequestParam MultiValueMap<String, String> given) {
    sights.seen(p.who(), id);
    Docket.State state;
    try {
      state = screenings.answer(p.who(), id, Given.answer(given));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      var sight = sights.open(p.who(), id);
      var form = Form.of(given).refused(refusal);
      return p.refused("review/screening/work", Map.of("sight", sight, "form", form));
    }
    var slug = campaigns.get(entries.get(id).campaign()).slug();
    return p.redirect(
        "/screening/c/" + slug + "/next?after=" + id, "screening.kept." + state.name());
  }

  @PostMapping(value = "/screening/works/{id}/undo", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Kept undoInBackground(Page p, @PathVariable Id<Entry> id) {
    screenings.undo(p.who(), id);
    return new Kept(id.toString(), screenings.docket(entries.get(id)).state());
  }

  @PostMapping(value = "/screening/works/{id}/undo", produces = MediaType.TEXT_HTML_VALUE)
  View undo(Page p, @PathVariable Id<Entry> id) {
    screenings.undo(p.who(), id);
    return p.redirect("/screening/works/" + id, "screening.undone");
  }
}
