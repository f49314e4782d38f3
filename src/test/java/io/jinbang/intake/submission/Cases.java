package io.jinbang.intake.submission;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Declaration;
import io.jinbang.campaign.Rulebook.EntryForm;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.campaign.Rulebook.Option;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.campaign.Rulebook.Theme;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.intake.AiContent;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.TechnicalRules;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission with nothing wrong, and ways to make one thing wrong. */
final class Cases {
  static final Instant OPENS = Instant.parse("2026-05-12T01:00:00Z");
  static final Instant CLOSES = Instant.parse("2026-07-31T10:00:00Z");
  static final Duration GRACE = Duration.ofHours(2);
  static final Instant WHILE_OPEN = Instant.parse("2026-07-20T00:00:00Z");
  static final Id<Body> DIVISION = Id.random();
  static final Id<Body> UNIT = Id.random();
  static final String BYTES = "ab".repeat(32);

  private Cases() {}

  static Question question(String id, Question.Kind kind, boolean required, int max) {
    var options =
        kind == Question.Kind.CHOICE
            ? List.of(new Option("company", Text.of("企业", "Company")))
            : List.<Option>of();
    return new Question(id, kind, Text.of("栏" + id, "Field " + id), null, required, max, options);
  }

  static Declaration declaration(String id, int version) {
    return new Declaration(id, version, Text.of("同意" + id, "Accept " + id), Text.of("全文", "Full"));
  }

  static Timeline timeline() {
    return new Timeline(
        OPENS,
        OPENS,
        Map.of("web", CLOSES),
        GRACE,
        CLOSES.plus(Duration.ofDays(10)),
        CLOSES.plus(Duration.ofDays(12)),
        CLOSES.plus(Duration.ofDays(40)),
        CLOSES.plus(Duration.ofDays(45)),
        null);
  }

  static Rulebook rulebook() {
    var questions =
        List.of(
            question("synopsis", Question.Kind.LONG_TEXT, true, 10),
            question("mobile", Question.Kind.MOBILE, true, 20),
            question("email", Question.Kind.EMAIL, false, 60),
            question("link", Question.Kind.URL, false, 60),
            question("kind", Question.Kind.CHOICE, false, 20));
    return new Rulebook(
        "sample",
        Text.same("Sample"),
        Text.same("About"),
        1,
        ZoneId.of("Asia/Shanghai"),
        "SV26",
        List.of(),
        List.of(theme("high"), theme("digital"), theme("green")),
        new EntryForm(2, questions),
        TechnicalRules.shortVideoContest(),
        List.of(declaration("original", 1), declaration("licence", 3)),
        timeline(),
        new Judging(1, 10, 5, 60, List.of(), List.of(), Judging.Method.MEAN),
        List.of(),
        List.of(),
        List.of());
  }

  private static Theme theme(String id) {
    return new Theme(id, Text.same(id), Text.same(id));
  }

  static Draft draft() {
    return new Draft(
        " 最后一炉铁水 ",
        "",
        "作者01",
        "high",
        List.of("high", "green"),
        DIVISION,
        null,
        Map.of("synopsis", "三位老炉前工", "mobile", "139 0000-1234"),
        Set.of("original", "licence"),
        false,
        AiContent.none());
  }

  static Draft answering(String question, String answer) {
    var draft = draft();
    var answers = new HashMap<>(draft.answers());
    answers.put(question, answer);
    return new Draft(
        draft.title(),
        draft.organisation(),
        draft.credits(),
        draft.theme(),
        draft.further(),
        draft.division(),
        draft.unit(),
        answers,
        draft.accepted(),
        draft.sameWork(),
        draft.ai());
  }

  static Draft themed(String primary, String... further) {
    var draft = draft();
    return new Draft(
        draft.title(),
        draft.organisation(),
        draft.credits(),
        primary,
        List.of(further),
        draft.division(),
        draft.unit(),
        draft.answers(),
        draft.accepted(),
        draft.sameWork(),
        draft.ai());
  }

  static Draft named(String title, String credits) {
    return new Draft(
        title,
        "",
        credits,
        "high",
        List.of(),
        DIVISION,
        null,
        draft().answers(),
        draft().accepted(),
        false,
        draft().ai());
  }

  static Draft from(@Nullable Id<Body> division, @Nullable Id<Body> unit) {
    return new Draft(
        "a",
        "",
        "b",
        "high",
        List.of(),
        division,
        unit,
        draft().answers(),
        draft().accepted(),
        false,
        draft().ai());
  }

  static Draft insisting() {
    return new Draft(
        "a",
        "",
        "b",
        "high",
        List.of(),
        DIVISION,
        null,
        draft().answers(),
        draft().accepted(),
        true,
        draft().ai());
  }

  static Map<String, Tick> ticks() {
    return Map.of("original", new Tick(1, OPENS), "licence", new Tick(3, WHILE_OPEN));
  }

  static Film film(Instant begunAt, Film.State state, Film.@Nullable Check check) {
    return new Film(
        Id.random(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        "a.mp4",
        9,
        state,
        BYTES,
        check,
        begunAt);
  }

  static Film.Check check(Film.Verdict verdict, Film.Finding... findings) {
    return new Film.Check(
        verdict, "mp4", "h264", "aac", 1920, 1080, 120, 25, true, List.of(findings));
  }

  static Draft generating(@Nullable AiContent ai) {
    var draft = draft();
    return new Draft(
        draft.title(),
        draft.organisation(),
        draft.credits(),
        draft.theme(),
        draft.further(),
        draft.division(),
        draft.unit(),
        draft.answers(),
        draft.accepted(),
        draft.sameWork(),
        ai);
  }

  static Film good() {
    return film(WHILE_OPEN, Film.State.CHECKED, check(Film.Verdict.PASS));
  }

  static Entry twin() {
    return new Entry(
        Id.random(),
        Id.random(),
        Id.random(),
        Entry.State.SUBMITTED,
        "SV26-0001",
        "渡口的船厂",
        "",
        "作者01",
        List.of("green"),
        DIVISION,
        null,
        Map.of(),
        Id.random(),
        WHILE_OPEN,
        WHILE_OPEN,
        AiContent.none());
  }

  /** A submission with nothing wrong. */
  static Submission good(Instant now) {
    return new Submission(
        rulebook(),
        EntryWindow.ofEntries(timeline()),
        draft(),
        ticks(),
        good(),
        List.of(),
        Set.of(DIVISION),
        UnitChoice.of(Set.of(DIVISION, UNIT)),
        now);
  }

  static Submission with(Draft draft) {
    var good = good(WHILE_OPEN);
    return new Submission(
        good.rulebook(),
        good.window(),
        draft,
        good.ticks(),
        good.film(),
        good.twins(),
        good.divisions(),
        good.units(),
        good.now());
  }

  static Submission with(@Nullable Film film, Instant now) {
    return with(film, now, good(now).window());
  }

  static Submission with(@Nullable Film film, Instant now, EntryWindow window) {
    var good = good(now);
    return new Submission(
        good.rulebook(),
        window,
        good.draft(),
        good.ticks(),
        film,
        good.twins(),
        good.divisions(),
        good.units(),
        now);
  }

  static Submission with(Map<String, Tick> ticks) {
    var good = good(WHILE_OPEN);
    return new Submission(
        good.rulebook(),
        good.window(),
        good.draft(),
        ticks,
        good.film(),
        good.twins(),
        good.divisions(),
        good.units(),
        good.now());
  }

  static Submission withTwin(Draft draft) {
    var good = with(draft);
    return new Submission(
        good.rulebook(),
        good.window(),
        good.draft(),
        good.ticks(),
        good.film(),
        List.of(twin()),
        good.divisions(),
        good.units(),
        good.now());
  }
}
