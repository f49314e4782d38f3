package io.jinbang.programme.session;

import io.jinbang.programme.Session;
import io.jinbang.programme.Talk;
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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One talk within a session. */
@Controller
@RequestMapping("/host/g/{slug}/sessions/{session}/talks/{talk}")
class TalkPages {
  private static final String ONE = "programme/session/talk";

  private final Gatherings gatherings;
  private final Sessions sessions;
  private final Staging staging;
  private final Scenes scenes;

  TalkPages(Gatherings gatherings, Sessions sessions, Staging staging, Scenes scenes) {
    this.gatherings = gatherings;
    this.sessions = sessions;
    this.staging = staging;
    this.scenes = scenes;
  }

  @GetMapping
  View one(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @PathVariable Id<Talk> talk) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = sessions.get(page.who(), gathering.id(), session);
    var values = new HashMap<String, List<String>>();
    var one = sheet.talk(talk);
    one.title().into(values, "title");
    values.put("minutes", List.of(Long.toString(one.length().toMinutes())));
    return page.view(ONE, model(page, gathering, sheet, one, Form.of(values)));
  }

  private Map<String, Object> model(
      Page page, GatheringSheet gathering, SessionSheet session, TalkSheet talk, Form form) {
    return Map.of(
        "gathering", gathering,
        "scene", scenes.of(page.who(), gathering),
        "one", session,
        "talk", talk,
        "form", form);
  }

  @PostMapping
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @PathVariable Id<Talk> talk,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = sessions.get(page.who(), gathering.id(), session);
    var before = sheet.talk(talk);
    try {
      staging.change(page.who(), gathering.id(), session, read(before, new Typed(given)));
    } catch (Refusal refusal) {
      var form = Form.of(given).refused(refusal);
      return page.refused(ONE, model(page, gathering, sheet, before, form));
    }
    return page.redirect("/host/g/" + slug + "/sessions/" + session, "programme.saved");
  }

  private static TalkSheet read(TalkSheet before, Typed typed) {
    var title = typed.name("title");
    var minutes = typed.number("minutes", 1, 1440);
    typed.check();
    return new TalkSheet(
        before.id(), title, Duration.ofMinutes(minutes), before.people(), before.entry());
  }

  @PostMapping("/move")
  View move(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @PathVariable Id<Talk> talk,
      @RequestParam(defaultValue = "") String to) {
    var gathering = gatherings.of(page.who(), slug).id();
    staging.move(page.who(), gathering, session, talk, to.equals("up"));
    return page.redirect("/host/g/" + slug + "/sessions/" + session);
  }

  @PostMapping("/remove")
  View remove(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @PathVariable Id<Talk> talk) {
    staging.remove(page.who(), gatherings.of(page.who(), slug).id(), session, talk);
    return page.redirect("/host/g/" + slug + "/sessions/" + session, "programme.removed");
  }
}
