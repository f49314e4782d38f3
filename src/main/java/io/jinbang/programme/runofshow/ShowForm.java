package io.jinbang.programme.runofshow;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is typed of a show as a whole. */
record ShowForm(Text title, Instant begin) {

  static Form of(Show show, ZoneId zone) {
    var english = show.title().en().equals(show.title().zh()) ? "" : show.title().en();
    return Form.of(
        Map.of(
            "title-zh",
            List.of(show.title().zh()),
            "title-en",
            List.of(english),
            "begin",
            List.of(show.begin().atZone(zone).toLocalDateTime().toString())));
  }

  /**
   * @param session when the session begins that the show belongs to, for where nothing else is said
   */
  static ShowForm read(Form form, ZoneId zone, @Nullable Instant session) {
    var problems = new ArrayList<Problem>();
    var title = CueForm.title(form, problems);
    var typed = form.value("begin");
    var begin = Instant.EPOCH;
    try {
      begin =
          typed.isBlank() && session != null
              ? session
              : LocalDateTime.parse(typed).atZone(zone).toInstant();
    } catch (DateTimeParseException unreadable) {
      problems.add(
          Problem.at(
              "begin",
              "还没有开始时间",
              "It has no beginning yet",
              "请选日期和时刻。",
              "Choose a day and a time of day."));
    }
    Refusal.unlessNone(problems);
    return new ShowForm(title, begin);
  }

  static Text segment(Form form) {
    var problems = new ArrayList<Problem>();
    var title = CueForm.title(form, problems);
    Refusal.unlessNone(problems);
    return title;
  }

  static Ceremony.Choice choice(Form form) {
    var opening = Lengths.read(form.value("opening"));
    var each = Lengths.read(form.value("each"));
    var problems = new ArrayList<Problem>();
    if (opening.isEmpty()) {
      problems.add(Lengths.unreadable("opening"));
    }
    if (each.isEmpty()) {
      problems.add(Lengths.unreadable("each"));
    }
    Refusal.unlessNone(problems);
    return new Ceremony.Choice(
        !form.value("order").equals("highest"),
        form.has("one-by-one", "yes"),
        opening.orElse(Duration.ZERO),
        each.orElse(Duration.ZERO));
  }
}
