package io.jinbang.programme.session;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Part;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.Talk;
import io.jinbang.programme.gathering.Forums;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.gathering.Typed;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Within a session: who is on stage, its talks, what must come before it. */
@Controller
@RequestMapping("/host/g/{slug}/sessions/{session}")
class OnStagePages {
  private final Gatherings gatherings;
  private final Sessions sessions;
  private final Staging staging;
  private final Scenes scenes;
  private final Forums forums;

  OnStagePages(
      Gatherings gatherings, Sessions sessions, Staging staging, Scenes scenes, Forums forums) {
    this.gatherings = gatherings;
    this.sessions = sessions;
    this.staging = staging;
    this.scenes = scenes;
    this.forums = forums;
  }

  /** What is done on stage. */
  private interface Step {
    void on(GatheringSheet gathering, Typed typed);
  }

  private View step(
      Page page, String slug, Id<Session> id, MultiValueMap<String, String> given, Step step) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = sessions.get(page.who(), gathering.id(), id);
    try {
      step.on(gathering, new Typed(given));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      var form = SessionForms.typed(sheet, gathering, given).refused(refusal);
      return page.refused("programme/session/session", model(page, gathering, sheet, form));
    }
    var talk = given.getFirst("talk");
    return page.redirect(
        "/host/g/%s/sessions/%s%s"
            .formatted(slug, id, talk == null || talk.isEmpty() ? "" : "/talks/" + Id.parse(talk)));
  }

  private Map<String, @Nullable Object> model(
      Page page, GatheringSheet gathering, SessionSheet session, Form form) {
    var scene = scenes.of(page.who(), gathering);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("scene", scene);
    model.put("forums", forums.of(gathering.id()));
    model.put("one", session);
    model.put("form", form);
    model.put(
        "clashes", Clashes.of(scene).stream().filter(each -> each.concerns(session.id())).toList());
    return model;
  }

  // -- people

  @PostMapping("/people")
  View put(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        (gathering, typed) -> {
          var one = appearance(typed);
          staging.put(page.who(), gathering.id(), session, talk(typed), one.speaker(), one.part());
        });
  }

  private static Appearance appearance(Typed typed) {
    var part = typed.choice("part", Part.class);
    if (typed.words("speaker").isEmpty()) {
      typed.wrong("speaker", "没有选嘉宾", "No speaker is chosen", "请选一位。", "Choose one.");
    }
    typed.check();
    return new Appearance(Id.<Speaker>parse(typed.words("speaker")), Typed.checked(part));
  }

  private static @Nullable Id<Talk> talk(Typed typed) {
    var talk = typed.words("talk");
    return talk.isEmpty() ? null : Id.parse(talk);
  }

  @PostMapping("/people/remove")
  View take(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        (gathering, typed) ->
            staging.take(page.who(), gathering.id(), session, talk(typed), appearance(typed)));
  }

  @PostMapping("/people/move")
  View move(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        (gathering, typed) ->
            staging.move(
                page.who(),
                gathering.id(),
                session,
                talk(typed),
                appearance(typed),
                typed.words("to").equals("up")));
  }

  @PostMapping("/people/sort")
  View sort(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        (gathering, _) -> staging.sort(page.who(), gathering.id(), session));
  }

  // -- orders

  @PostMapping("/after")
  View order(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        (gathering, typed) -> {
          var gap = typed.words("gap").isEmpty() ? 0 : typed.number("gap", 0, 2880);
          if (typed.words("earlier").isEmpty()) {
            typed.wrong("earlier", "没有选场次", "No session is chosen", "请选一场。", "Choose one.");
          }
          typed.check();
          var earlier = Id.<Session>parse(typed.words("earlier"));
          var order = new Before(earlier, session, Duration.ofMinutes(gap));
          staging.order(page.who(), gathering.id(), order);
        });
  }

  @PostMapping("/after/remove")
  View unorder(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        (gathering, typed) ->
            staging.unorder(page.who(), gathering.id(), Id.parse(typed.words("earlier")), session));
  }

  // -- talks

  @PostMapping("/talks")
  View add(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        session,
        given,
        (gathering, typed) -> {
          var title = typed.name("talk");
          var minutes = typed.number("talkMinutes", 1, 1440);
          typed.check();
          var talk =
              new TalkSheet(Id.random(), title, Duration.ofMinutes(minutes), List.of(), null);
          staging.add(page.who(), gathering.id(), session, talk);
        });
  }
}
