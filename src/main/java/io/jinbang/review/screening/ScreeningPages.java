package io.jinbang.review.screening;

import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
class ScreeningPages implements Menu, Waiting {
  private final Screenings screenings;
  private final Campaigns campaigns;
  private final Entries entries;
  private final Films films;

  ScreeningPages(Screenings screenings, Campaigns campaigns, Entries entries, Films films) {
    this.screenings = screenings;
    this.campaigns = campaigns;
    this.entries = entries;
    this.films = films;
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
  public List<Waiting.Item> waitingFor(Actor actor) {
    return screens(actor)
        ? campaigns.all().stream().map(screenings::queue).flatMap(ScreeningPages::toScreen).toList()
        : List.of();
  }

  private static Stream<Waiting.Item> toScreen(ScreeningQueue queue) {
    var waiting = queue.waiting().size();
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
  View calls(Page page) {
    return page.view(
        "review/screening-calls",
        Map.of("queues", campaigns.all().stream().map(screenings::queue).toList()));
  }

  @GetMapping("/screening/c/{slug}")
  View list(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String show) {
    var queue = screenings.queue(campaigns.bySlug(slug));
    return page.view(
        "review/screening-list",
        Map.of("queue", queue, "show", show, "works", shown(queue, show), "films", films(queue)));
  }

  private static List<Entry> shown(ScreeningQueue queue, String show) {
    return switch (show) {
      case "" -> queue.works();
      case "waiting" -> queue.waiting();
      default ->
          Stream.of(Outcome.values())
              .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(show))
              .findFirst()
              .map(queue::of)
              .orElseThrow(Refusal::notFound);
    };
  }

  private Map<Id<Film>, Film> films(ScreeningQueue queue) {
    return films
        .all(queue.works().stream().map(Entry::film).filter(Objects::nonNull).toList())
        .stream()
        .collect(Collectors.toMap(Film::id, Function.identity()));
  }

  @GetMapping("/screening/c/{slug}/next")
  View next(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String after) {
    var queue = screenings.queue(campaigns.bySlug(slug));
    Id<Entry> from = after.isEmpty() ? null : Id.parse(after);
    return queue
        .next(from)
        .map(work -> page.redirect("/screening/works/" + work.id()))
        .orElseGet(() -> page.redirect("/screening/c/" + slug, "review.screening.all-seen"));
  }

  @GetMapping("/screening/works/{id}")
  View work(Page page, @PathVariable String id) {
    return page.view("review/screening-work", model(Id.parse(id), Form.EMPTY));
  }

  private Map<String, Object> model(Id<Entry> id, Form form) {
    var work = entries.get(id);
    if (work.state() != Entry.State.SUBMITTED && work.state() != Entry.State.RETURNED) {
      throw Refusal.notFound();
    }
    var queue = screenings.queue(campaigns.get(work.campaign()));
    var model = new HashMap<String, Object>();
    model.put("work", work);
    model.put("queue", queue);
    model.put("film", film(work));
    model.put("same", entries.sameBytes(id));
    model.put("form", form);
    return model;
  }

  private @Nullable Film film(Entry work) {
    return work.film() == null ? null : films.get(work.film());
  }

  @PostMapping("/screening/works/{id}")
  View decide(
      Page page, @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
    Id<Entry> entry = Id.parse(id);
    try {
      screenings.decide(page.who(), entry, outcome(given), reason(given), note(given));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("review/screening-work", model(entry, Form.of(given).refused(refusal)));
    }
    var slug = campaigns.get(entries.get(entry).campaign()).slug();
    return page.redirect(
        "/screening/c/" + slug + "/next?after=" + id, "review.screening." + outcome(given).name());
  }

  private static Outcome outcome(MultiValueMap<String, String> given) {
    return Stream.of(Outcome.values())
        .filter(outcome -> outcome.name().equals(given.getFirst("outcome")))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "outcome",
                    Text.of("没有选结果", "No decision is chosen"),
                    Text.of("请选通过、退回或不通过。", "Choose pass, send back or reject.")));
  }

  private static @Nullable Reason reason(MultiValueMap<String, String> given) {
    return Stream.of(Reason.values())
        .filter(reason -> reason.name().equals(given.getFirst("reason")))
        .findFirst()
        .orElse(null);
  }

  private static String note(MultiValueMap<String, String> given) {
    var note = given.getFirst("note");
    return note == null ? "" : note.substring(0, Math.min(note.length(), 500));
  }

  @PostMapping("/screening/works/{id}/undo")
  View undo(Page page, @PathVariable String id) {
    Id<Entry> entry = Id.parse(id);
    screenings.undo(page.who(), entry);
    return page.redirect("/screening/works/" + id, "review.screening.undone");
  }
}
