package io.jinbang.programme.session;

import io.jinbang.programme.Hindrances;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.gathering.Forums;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The sessions of a gathering, for the host. */
@Controller
@RequestMapping("/host/g/{slug}/sessions")
class SessionPages implements GatheringTabs {
  private static final String ONE = "programme/session/session";

  private final Gatherings gatherings;
  private final Sessions sessions;
  private final Scenes scenes;
  private final Forums forums;
  private final Hindrances hindrances;

  SessionPages(
      Gatherings gatherings,
      Sessions sessions,
      Scenes scenes,
      Forums forums,
      Hindrances hindrances) {
    this.gatherings = gatherings;
    this.sessions = sessions;
    this.scenes = scenes;
    this.forums = forums;
    this.hindrances = hindrances;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(110, Text.of("场次", "Sessions"), "/host/g/" + slug + "/sessions"))
        : List.of();
  }

  @GetMapping
  View all(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String forum,
      @RequestParam(defaultValue = "") String kind) {
    var gathering = gatherings.of(page.who(), slug);
    var scene = scenes.of(page.who(), gathering);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("scene", scene);
    model.put("forums", forums.of(gathering.id()));
    model.put("shown", chosen(scene.sessions(), forum, kind));
    model.put("clashes", Clashes.of(scene));
    model.put("hindered", hindrances.of(page.who(), gathering.id()));
    model.put("forum", forum);
    model.put("kind", kind);
    return page.view("programme/session/sessions", model);
  }

  private static List<SessionSheet> chosen(List<SessionSheet> all, String forum, String kind) {
    return all.stream()
        .filter(each -> forum.isEmpty() || forum.equals(Objects.toString(each.forum())))
        .filter(each -> kind.isEmpty() || kind.equals(each.kind().name()))
        .toList();
  }

  @GetMapping("/export")
  View export(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String forum,
      @RequestParam(defaultValue = "") String kind) {
    var gathering = gatherings.of(page.who(), slug);
    var scene = scenes.of(page.who(), gathering);
    var rows = chosen(scene.sessions(), forum, kind);
    var table = SessionSheetTable.of(scene, forums.of(gathering.id()), rows, page.language());
    var name = page.of(gathering.name().shown()) + " " + page.of(table.name());
    return page.download(table, name, format, gathering.zone());
  }

  // -- one session

  @GetMapping("/new")
  View ask(Page page, @PathVariable String slug) {
    var gathering = gatherings.of(page.who(), slug);
    var usual =
        Form.of(
            Map.of(
                "kind", List.of(SessionKind.TALK.name()),
                "minutes", List.of("60"),
                "open", List.of("on")));
    return page.view(ONE, model(page, gathering, null, usual));
  }

  private Map<String, @Nullable Object> model(
      Page page, GatheringSheet gathering, @Nullable SessionSheet session, Form form) {
    var scene = scenes.of(page.who(), gathering);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("scene", scene);
    model.put("forums", forums.of(gathering.id()));
    model.put("one", session);
    model.put("form", form);
    model.put(
        "clashes",
        session == null
            ? List.of()
            : Clashes.of(scene).stream().filter(each -> each.concerns(session.id())).toList());
    return model;
  }

  @PostMapping("/new")
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug);
    try {
      var session = SessionForm.read(Id.random(), new Typed(given));
      sessions.add(page.who(), gathering.id(), session);
      return page.redirect(base(slug) + "/" + session.id(), "programme.session.added");
    } catch (Refusal refusal) {
      var form = Form.of(given).refused(refusal);
      return page.refused(ONE, model(page, gathering, null, form));
    }
  }

  private static String base(String slug) {
    return "/host/g/" + slug + "/sessions";
  }

  @GetMapping("/{session}")
  View one(Page page, @PathVariable String slug, @PathVariable Id<Session> session) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = sessions.get(page.who(), gathering.id(), session);
    return page.view(ONE, model(page, gathering, sheet, SessionForms.whole(sheet, gathering)));
  }

  @PostMapping("/{session}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        gathering ->
            sessions.change(
                page.who(), gathering.id(), SessionForm.read(session, new Typed(given))));
  }

  /** What is done to a session. */
  private interface Step {
    void on(GatheringSheet gathering);
  }

  private View step(
      Page page, String slug, Id<Session> id, MultiValueMap<String, String> given, Step step) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = sessions.get(page.who(), gathering.id(), id);
    try {
      step.on(gathering);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      var form = SessionForms.typed(sheet, gathering, given).refused(refusal);
      return page.refused(ONE, model(page, gathering, sheet, form));
    }
    return page.redirect(base(slug) + "/" + id, "programme.saved");
  }

  @PostMapping("/{session}/place")
  View place(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        gathering ->
            sessions.place(
                page.who(),
                gathering.id(),
                Map.of(session, PlaceForm.read(new Typed(given), gathering))));
  }

  @PostMapping("/{session}/unplace")
  View unplace(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        gathering -> sessions.unplace(page.who(), gathering.id(), List.of(session)));
  }

  @PostMapping("/{session}/pin")
  View pin(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    var pinned = new Typed(given).words("pinned").equals("yes");
    return step(
        page,
        slug,
        session,
        given,
        gathering -> sessions.pin(page.who(), gathering.id(), session, pinned));
  }

  @PostMapping("/{session}/remove")
  View remove(Page page, @PathVariable String slug, @PathVariable Id<Session> session) {
    sessions.remove(page.who(), gatherings.of(page.who(), slug).id(), session);
    return page.redirect(base(slug), "programme.removed");
  }
}
