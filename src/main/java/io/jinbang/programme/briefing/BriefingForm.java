package io.jinbang.programme.briefing;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Briefings, paragraphs and settings as they are typed. */
final class BriefingForm {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");
  private static final int LONGEST = 120;

  private BriefingForm() {}

  static Form of(Briefing briefing, ZoneId zone) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("title-zh", List.of(briefing.title().zh()));
    values.put("title-en", List.of(briefing.title().en()));
    values.put("begins", List.of(MINUTE.format(briefing.begins().atZone(zone))));
    values.put("session", List.of(briefing.session() == null ? "" : briefing.session().toString()));
    values.put("speakers", briefing.speakers().stream().map(Id::toString).toList());
    return Form.of(values);
  }

  static Optional<Instant> moment(String typed, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /**
   * @param before null for a new one
   * @throws Refusal naming everything that is wrong
   */
  static Briefing read(Form form, @Nullable Briefing before, Gathering gathering) {
    var problems = new ArrayList<Problem>();
    var title = new Bilingual(form.value("title-zh"), form.value("title-en"));
    if (title.zh().isEmpty() || title.zh().length() > LONGEST || title.en().length() > LONGEST) {
      problems.add(
          Problem.at(
              "title-zh",
              "没有写中文标题，或者超过 120 字",
              "The Chinese title is missing or longer than 120 characters",
              "英文标题可以以后再补。",
              "The English one may follow."));
    }
    var begins = moment(form.value("begins"), gathering.zone());
    if (begins.isEmpty()) {
      problems.add(
          Problem.at(
              "begins",
              "没有写开始时间，或者看不懂",
              "The beginning is missing or cannot be read",
              "写成 2026-10-15T10:00。",
              "Write it as 2026-10-15T10:00."));
    }
    Refusal.unlessNone(problems);
    return new Briefing(
        before == null ? Id.random() : before.id(),
        gathering.id(),
        form.value("session").isEmpty() ? null : Id.<Session>parse(form.value("session")),
        title,
        begins.orElseThrow(),
        form.values().getOrDefault("speakers", List.of()).stream().map(Id::<Speaker>parse).toList(),
        before == null ? List.of() : before.transcript());
  }

  // -- a paragraph

  static Form of(Paragraph said) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("kind", List.of(said.kind().name()));
    values.put("speaker", List.of(said.speaker() == null ? "" : said.speaker().toString()));
    values.put("outlet", List.of(said.outlet() == null ? "" : said.outlet().toString()));
    values.put("journalist", List.of(said.journalist()));
    values.put("time", List.of(said.second() == null ? "" : clock(said.second())));
    values.put("zh", List.of(said.words().zh()));
    values.put("en", List.of(said.words().en()));
    return Form.of(values);
  }

  /** 0:12:05. */
  static String clock(int second) {
    return "%d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
  }

  /**
   * @throws Refusal naming everything that is wrong; a speaker who is not among the briefing's, too
   */
  static Paragraph paragraph(Form form, Id<Paragraph> id, Briefing briefing, List<Outlet> outlets) {
    var problems = new ArrayList<Problem>();
    var kind = kind(form.value("kind"));
    var said =
        new Paragraph(
            id,
            kind,
            kind.hasSpeaker() ? speaker(form, briefing, problems) : null,
            kind == Paragraph.Kind.QUESTION ? outlet(form, outlets, problems) : null,
            kind == Paragraph.Kind.QUESTION ? journalist(form) : "",
            second(form.value("time").strip(), problems),
            new Bilingual(form.value("zh"), form.value("en")));
    words(said.words(), problems);
    Refusal.unlessNone(problems);
    return said;
  }

  private static Paragraph.Kind kind(String typed) {
    for (var kind : Paragraph.Kind.values()) {
      if (kind.name().equals(typed)) {
        return kind;
      }
    }
    return Paragraph.Kind.SPEECH;
  }

  private static @Nullable Id<Speaker> speaker(
      Form form, Briefing briefing, List<Problem> problems) {
    var typed = form.value("speaker");
    var found =
        briefing.speakers().stream().filter(each -> each.toString().equals(typed)).findFirst();
    if (found.isEmpty()) {
      problems.add(
          Problem.at(
              "speaker",
              "说话的人不在发布人之列",
              "Whoever speaks is not among the speakers",
              "从名单里选，或先把他加为发布人。",
              "Choose one of them, or add them to the briefing first."));
    }
    return found.orElse(null);
  }

  private static @Nullable Id<Outlet> outlet(
      Form form, List<Outlet> outlets, List<Problem> problems) {
    var typed = form.value("outlet");
    var found =
        outlets.stream().map(Outlet::id).filter(each -> each.toString().equals(typed)).findFirst();
    if (found.isEmpty()) {
      problems.add(
          Problem.at("outlet", "没有选提问的媒体", "No outlet is chosen", "选一家媒体。", "Choose who asked."));
    }
    return found.orElse(null);
  }

  private static String journalist(Form form) {
    var name = form.value("journalist").strip();
    return name.substring(0, Math.min(name.length(), 80));
  }

  private static @Nullable Integer second(String typed, List<Problem> problems) {
    if (typed.isEmpty()) {
      return null;
    }
    var time = TIME.matcher(typed);
    var second =
        time.matches() ? TranscriptReader.seconds(time.group(1), time.group(2), time.group(3)) : -1;
    if (second < 0 || second > 86_400) {
      problems.add(
          Problem.at(
              "time",
              "看不懂这个时间",
              "This time cannot be read",
              "写从开始算起的时间，如 0:12:05。",
              "Write the time from the beginning, as 0:12:05."));
      return null;
    }
    return second;
  }

  private static void words(Bilingual words, List<Problem> problems) {
    var most = TranscriptReader.LONGEST;
    if (words.isEmpty() || words.zh().length() > most || words.en().length() > most) {
      problems.add(
          Problem.at(
              "zh",
              "没有内容，或者超过 4000 字",
              "There are no words, or more than 4,000 characters",
              "写出说的话，太长就分成几段。",
              "Write what was said; divide it where it is long."));
    }
  }

  // -- the press desk

  static Form of(PressDesk desk, ZoneId zone) {
    return Form.of(
        Map.of(
            "closes", List.of(MINUTE.format(desk.closes().atZone(zone))),
            "most", List.of(String.valueOf(desk.perOutlet())),
            "consent-zh", List.of(desk.consent().zh()),
            "consent-en", List.of(desk.consent().en()),
            "keep", List.of(desk.keepUntil().toString())));
  }

  static PressDesk desk(Form form, Gathering gathering) {
    var problems = new ArrayList<Problem>();
    var closes = moment(form.value("closes"), gathering.zone());
    if (closes.isEmpty()) {
      problems.add(
          Problem.at(
              "closes",
              "没有写截止时间",
              "The closing time is missing",
              "写成 2026-10-14T18:00。",
              "Write it as 2026-10-14T18:00."));
    }
    var most = form.value("most").strip();
    if (!most.matches("[1-9]\\d?") || Integer.parseInt(most) > 50) {
      problems.add(
          Problem.at(
              "most",
              "每家名额要在 1 到 50 之间",
              "Places per outlet must be from 1 to 50",
              "写整数。",
              "Write a whole number."));
    }
    if (form.value("consent-zh").isBlank() || form.value("consent-en").isBlank()) {
      problems.add(
          Problem.at(
              "consent-zh",
              "没有写个人信息说明",
              "The words on personal data are missing",
              "两种语言都要写：用来做什么，保存到何时。",
              "Say in both languages what for and how long."));
    }
    var keep = day(form.value("keep"));
    if (keep.isEmpty() || keep.get().isBefore(gathering.last())) {
      problems.add(
          Problem.at(
              "keep",
              "保存期要到大会结束以后",
              "The data must be kept until the gathering is over",
              "选大会结束后的一天。",
              "Choose a day after its end."));
    }
    Refusal.unlessNone(problems);
    return new PressDesk(
        closes.orElseThrow(),
        Integer.parseInt(most),
        Text.of(form.value("consent-zh").strip(), form.value("consent-en").strip()),
        keep.orElseThrow());
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
