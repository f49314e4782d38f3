package io.jinbang.programme.session;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.gathering.Typed;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sessions placed by hand, a day at a time, and what clashes. */
@Controller
@RequestMapping("/host/g/{slug}/grid")
class GridPages implements GatheringTabs {
  private static final String GRID = "programme/session/grid";

  private final Gatherings gatherings;
  private final Sessions sessions;
  private final Scenes scenes;

  GridPages(Gatherings gatherings, Sessions sessions, Scenes scenes) {
    this.gatherings = gatherings;
    this.sessions = sessions;
    this.scenes = scenes;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(130, Text.of("日程表", "Day grid"), "/host/g/" + slug + "/grid"))
        : List.of();
  }

  @GetMapping
  View grid(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String session) {
    return page.view(GRID, model(page, slug, day, session, Form.EMPTY));
  }

  private Map<String, @Nullable Object> model(
      Page page, String slug, String asked, String session, Form form) {
    var gathering = gatherings.of(page.who(), slug);
    var scene = scenes.of(page.who(), gathering);
    var chosen = chosen(scene, session);
    var clashes = Clashes.of(scene);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("scene", scene);
    model.put("days", List.copyOf(days(scene)));
    model.put("clashes", clashes);
    model.put("grid", DayGrid.of(scene, day(gathering, chosen, asked), clashes));
    model.put("chosen", chosen);
    model.put("form", form.values().isEmpty() ? formOf(chosen, gathering, asked) : form);
    return model;
  }

  private static @Nullable SessionSheet chosen(Scene scene, String id) {
    return scene.sessions().stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Those of the gathering, and others on which something is placed all the same. */
  private static TreeSet<LocalDate> days(Scene scene) {
    var days = new TreeSet<>(scene.gathering().shown().days());
    scene
        .placed()
        .map(each -> Objects.requireNonNull(each.placement()).start())
        .forEach(start -> days.add(start.atZone(scene.gathering().zone()).toLocalDate()));
    return days;
  }

  private static LocalDate day(
      GatheringSheet gathering, @Nullable SessionSheet chosen, String asked) {
    try {
      if (!asked.isEmpty()) {
        return LocalDate.parse(asked);
      }
    } catch (DateTimeParseException wrong) {
      throw Refusal.notFound();
    }
    return chosen == null || chosen.placement() == null
        ? gathering.first()
        : chosen.placement().start().atZone(gathering.zone()).toLocalDate();
  }

  private static Form formOf(
      @Nullable SessionSheet chosen, GatheringSheet gathering, String asked) {
    if (chosen == null) {
      return Form.EMPTY;
    }
    return chosen.placement() == null
        ? Form.of(Map.of("day", List.of(asked.isEmpty() ? gathering.first().toString() : asked)))
        : Form.of(PlaceForm.of(chosen.placement(), gathering.zone()));
  }

  @PostMapping("/{session}/place")
  View place(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug);
    return step(
        page,
        slug,
        session,
        given,
        () ->
            sessions.place(
                page.who(),
                gathering.id(),
                Map.of(session, placement(page, gathering, new Typed(given)))));
  }

  /** As it was typed, or as it was dropped onto a row of the day. */
  private Placement placement(Page page, GatheringSheet gathering, Typed typed) {
    if (!typed.has("row")) {
      return PlaceForm.read(typed, gathering);
    }
    var row = typed.number("row", 1, DayGrid.MOST_ROWS);
    var day = typed.day("day");
    typed.check();
    var grid = DayGrid.of(scenes.of(page.who(), gathering), Typed.checked(day), List.of());
    return new Placement(Id.<Hall>parse(typed.words("hall")), grid.at(row));
  }

  @PostMapping("/{session}/unplace")
  View unplace(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug).id();
    return step(
        page,
        slug,
        session,
        given,
        () -> sessions.unplace(page.who(), gathering, List.of(session)));
  }

  @PostMapping("/{session}/pin")
  View pin(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug).id();
    var pinned = new Typed(given).words("pinned").equals("yes");
    return step(
        page, slug, session, given, () -> sessions.pin(page.who(), gathering, session, pinned));
  }

  private View step(
      Page page,
      String slug,
      Id<Session> session,
      MultiValueMap<String, String> given,
      Runnable action) {
    var form = Form.of(given);
    try {
      action.run();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      var day = new Typed(given).words("shown");
      return page.refused(GRID, model(page, slug, day, session.toString(), form.refused(refusal)));
    }
    var day = form.value("day").matches("[0-9-]{10}") ? form.value("day") : form.value("shown");
    return page.redirect(
        "/host/g/" + slug + "/grid" + (day.matches("[0-9-]{10}") ? "?day=" + day : ""),
        "programme.saved");
  }
}
