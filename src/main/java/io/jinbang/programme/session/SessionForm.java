package io.jinbang.programme.session;

import io.jinbang.programme.Forum;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.gathering.Typed;
import io.jinbang.shared.Id;
import io.jinbang.site.Form;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A session as a form writes it. */
final class SessionForm {
  private static final int LONGEST = 1440;
  private static final int MOST = 200_000;

  private SessionForm() {}

  /** Its place, its people and its talks are not the form's. */
  static SessionSheet read(Id<Session> id, Typed typed) {
    var kind = typed.choice("kind", SessionKind.class);
    var title = typed.name("title");
    var summary = typed.area("summary");
    var minutes = typed.number("minutes", 1, LONGEST);
    var audience = typed.numberOrNone("audience", MOST);
    var needs = words(typed.words("needs"));
    var forum = typed.words("forum");
    typed.check();
    return new SessionSheet(
        id,
        forum.isEmpty() ? null : Id.<Forum>parse(forum),
        Typed.checked(kind),
        title,
        summary,
        Duration.ofMinutes(minutes),
        null,
        false,
        List.of(),
        List.of(),
        tongues(typed, "languages"),
        tongues(typed, "interpretation"),
        needs,
        audience,
        typed.has("open"));
  }

  private static Set<String> tongues(Typed typed, String field) {
    return typed.all(field).stream().filter(Tongues.OFFERED::contains).collect(Collectors.toSet());
  }

  /** Between commas of either kind. */
  static Set<String> words(String typed) {
    return Arrays.stream(typed.split("[,，、;；]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  static Form of(SessionSheet session) {
    var values = new HashMap<String, List<String>>();
    session.title().into(values, "title");
    session.summary().into(values, "summary");
    values.put("kind", List.of(session.kind().name()));
    values.put("forum", session.forum() == null ? List.of() : List.of(session.forum().toString()));
    values.put("minutes", List.of(Long.toString(session.length().toMinutes())));
    values.put("languages", List.copyOf(session.languages()));
    values.put("interpretation", List.copyOf(session.interpretation()));
    values.put("needs", List.of(String.join(", ", session.needs())));
    values.put(
        "audience",
        session.audience() == null ? List.of() : List.of(session.audience().toString()));
    if (session.open()) {
      values.put("open", List.of("on"));
    }
    return Form.of(values);
  }
}
