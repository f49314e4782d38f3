package io.jinbang.programme.runofshow;

import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a cue: filled in from one, and read back into one.
 *
 * @param known keys of objects that are offered, for no other may be fired
 */
record CueForm(Show show, ZoneId zone, Cast cast, Set<String> known) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int NAME = 120;
  private static final int WORDS = 5000;

  // -- out

  static Form of(Cue cue, ZoneId zone) {
    var content = cue.content();
    var timing = cue.timing();
    var values = new HashMap<String, List<String>>();
    text(values, "title", content.title());
    text(values, "note", content.note());
    text(values, "script", content.script());
    text(values, "acted", content.acted());
    text(values, "reveal", cue.hides() ? Content.EMPTY : content.reveal());
    values.put("segment", List.of(cue.segment().toString()));
    values.put("length", List.of(Lengths.write(timing.length())));
    values.put(
        "spare", timing.spare().isZero() ? List.of() : List.of(Lengths.write(timing.spare())));
    values.put("fixed", timing.fixed() == null ? List.of() : List.of(time(timing.fixed(), zone)));
    values.put("optional", timing.optional() ? List.of("yes") : List.of());
    values.put("owner", List.of(content.owner()));
    values.put("medium", List.of(content.medium().name()));
    values.put("media", List.of(content.media()));
    values.put("act", List.of(content.act().name()));
    values.put("object", content.object() == null ? List.of() : List.of(content.object()));
    values.put("sealed", content.sealed() ? List.of("yes") : List.of());
    values.put("people", content.people().stream().map(Id::toString).toList());
    return Form.of(values);
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /** What was given in one language only stands in one field only. */
  private static void text(Map<String, List<String>> values, String field, Text text) {
    values.put(field + "-zh", List.of(text.zh()));
    values.put(field + "-en", List.of(text.en().equals(text.zh()) ? "" : text.en()));
  }

  // -- in

  /**
   * @throws Refusal with every problem at once
   */
  Cue read(Form form, Cue before) {
    var problems = new ArrayList<Problem>();
    var content =
        new Content(
            title(form, problems),
            line(form, "owner", problems),
            words(form, "note", problems),
            words(form, "script", problems),
            choice(Medium.class, form.value("medium"), Medium.NOTHING),
            line(form, "media", problems),
            choice(Act.class, form.value("act"), Act.NONE),
            words(form, "acted", problems),
            object(form, before, problems),
            form.has("sealed", "yes"),
            reveal(form, before, problems),
            people(form, before),
            before.content().byHand());
    var timing = timing(form, before, problems);
    Refusal.unlessNone(problems);
    var segment = show.segment(Id.parse(form.value("segment"))).id();
    return before.in(segment).with(content).with(timing);
  }

  static Text title(Form form, List<Problem> problems) {
    var title = both(form, "title");
    if (title.zh().isEmpty()) {
      problems.add(
          Problem.at(
              "title-zh",
              "还没有名称",
              "It has no name yet",
              "请至少写一种语言的名称。",
              "Give it a name in one language at least."));
    }
    tooLong("title-zh", title.zh(), NAME, problems);
    tooLong("title-en", title.en(), NAME, problems);
    return title;
  }

  private static Text words(Form form, String field, List<Problem> problems) {
    var words = both(form, field);
    tooLong(field + "-zh", words.zh(), WORDS, problems);
    tooLong(field + "-en", words.en(), WORDS, problems);
    return words;
  }

  /** What is sealed is not shown in the form; left empty there, it stays. */
  private static Text reveal(Form form, Cue before, List<Problem> problems) {
    var typed = words(form, "reveal", problems);
    var kept = before.hides() && typed.zh().isEmpty() && !form.has("reveal-clear", "yes");
    return kept ? before.content().reveal() : typed;
  }

  private static String line(Form form, String field, List<Problem> problems) {
    var line = form.value(field).strip();
    tooLong(field, line, NAME, problems);
    return line;
  }

  private static void tooLong(String field, String given, int most, List<Problem> problems) {
    if (given.length() > most) {
      problems.add(
          new Problem(
              field,
              Text.of("超过 {} 字", "Longer than {} characters").with(most),
              Text.of("请写短一些。", "Make it shorter.")));
    }
  }

  /** One language stands for both where the other was left empty. */
  private static Text both(Form form, String field) {
    var zh = form.value(field + "-zh").strip();
    var en = form.value(field + "-en").strip();
    return Text.of(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String given, E otherwise) {
    for (var each : type.getEnumConstants()) {
      if (each.name().equals(given)) {
        return each;
      }
    }
    return otherwise;
  }

  private @Nullable String object(Form form, Cue before, List<Problem> problems) {
    var key = form.value("object");
    if (key.isEmpty()) {
      return null;
    }
    if (!known.contains(key) && !key.equals(before.content().object())) {
      problems.add(
          Problem.at(
              "object",
              "没有这个内容可以选",
              "This is not on offer",
              "请从列表里选。",
              "Choose one from the list."));
    }
    return key;
  }

  /**
   * Those who were there keep their order; others follow. Strangers to the gathering are left out.
   */
  private List<Id<Speaker>> people(Form form, Cue before) {
    var chosen =
        form.values().getOrDefault("people", List.of()).stream()
            .map(Id::<Speaker>parse)
            .collect(Collectors.toSet());
    var people = new ArrayList<>(before.content().people());
    people.retainAll(chosen);
    cast.people().stream()
        .map(Person::id)
        .filter(id -> chosen.contains(id) && !people.contains(id))
        .forEach(people::add);
    return people;
  }

  private Timing timing(Form form, Cue before, List<Problem> problems) {
    var length = length(form, "length", problems);
    var spare = form.value("spare").isBlank() ? Duration.ZERO : length(form, "spare", problems);
    if (!problems.isEmpty()) {
      return before.timing();
    }
    if (length.isZero()) {
      problems.add(Lengths.unreadable("length"));
    } else if (spare.compareTo(length) >= 0) {
      problems.add(
          Problem.at(
              "spare",
              "余量不能达到整个时长",
              "It cannot spare all of its length",
              "整个环节可以取消的，请勾选“可取消”。",
              "Where it may be left out altogether, say that it is optional."));
    }
    var planned = show.started() == null ? length : before.timing().planned();
    return new Timing(planned, length, fixed(form, problems), form.has("optional", "yes"), spare);
  }

  private static Duration length(Form form, String field, List<Problem> problems) {
    var read = Lengths.read(form.value(field));
    if (read.isEmpty()) {
      problems.add(Lengths.unreadable(field));
    }
    return read.orElse(Duration.ZERO);
  }

  private @Nullable Instant fixed(Form form, List<Problem> problems) {
    var typed = form.value("fixed");
    if (typed.isBlank()) {
      return null;
    }
    var read = Lengths.fixed(typed, show.begin(), zone);
    if (read.isEmpty()) {
      problems.add(Lengths.unreadableTime("fixed"));
    }
    return read.orElse(null);
  }
}
