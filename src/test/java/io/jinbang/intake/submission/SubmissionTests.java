package io.jinbang.intake.submission;

import static io.jinbang.intake.submission.Cases.CLOSES;
import static io.jinbang.intake.submission.Cases.GRACE;
import static io.jinbang.intake.submission.Cases.OPENS;
import static io.jinbang.intake.submission.Cases.WHILE_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.submission.Submission.Accepted;
import io.jinbang.intake.submission.Submission.Refused;
import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTests {
  private static final Duration INSTANT = Duration.ofMillis(1);

  private static List<Problem> problems(Submission submission) {
    return switch (submission.decide()) {
      case Refused refused -> refused.problems();
      case Accepted _ -> List.of();
    };
  }

  private static List<String> fields(Submission submission) {
    return problems(submission).stream().map(Problem::field).toList();
  }

  private static Accepted accepted(Submission submission) {
    return (Accepted) submission.decide();
  }

  @Test
  void a_whole_entry_is_accepted_and_kept_clean() {
    var kept = accepted(Cases.good(WHILE_OPEN)).draft();
    assertThat(kept.title()).isEqualTo("最后一炉铁水");
    assertThat(kept.themes()).containsExactly("high", "green");
    assertThat(kept.answers()).containsEntry("mobile", "13900001234");
  }

  @Test
  void acceptances_keep_version_time_and_hash_of_the_text() {
    // printf '全文\nFull' | sha256sum
    var hash = "aaf845555d68a5b636cf3c1277dc787c6aa5fe75fefdf55729e60ace24433eaf";
    assertThat(accepted(Cases.good(WHILE_OPEN)).acceptances())
        .containsExactly(
            new Acceptance("original", 1, hash, OPENS),
            new Acceptance("licence", 3, hash, WHILE_OPEN));
  }

  @Test
  void everything_wrong_is_told_at_once() {
    var empty = new Draft("", "", "", "", List.of(), null, null, Map.of(), Set.of(), false);
    var all =
        new Submission(
            Cases.rulebook(),
            EntryWindow.ofEntries(Cases.timeline()),
            empty,
            Map.of(),
            null,
            List.of(),
            Set.of(),
            UnitChoice.of(Set.of()),
            CLOSES.plus(GRACE));
    assertThat(fields(all))
        .containsExactly(
            "",
            "title",
            "credits",
            "theme",
            "division",
            "q-synopsis",
            "q-mobile",
            "film",
            "ai",
            "d-original",
            "d-licence");
  }

  @Test
  void a_title_has_at_most_eighty_characters_however_rare() {
    assertThat(problems(Cases.with(Cases.named("\uD842\uDFB7".repeat(80), "作者01")))).isEmpty();
    var over = problems(Cases.with(Cases.named("字".repeat(83), "作者01")));
    assertThat(over.getFirst().message())
        .isEqualTo(Text.of("“作品名称”多了 3 个字", "“Title” is 3 characters too long"));
  }

  @Test
  void blanks_are_no_title_and_no_credits() {
    assertThat(fields(Cases.with(Cases.named(" \u3000", "\t"))))
        .containsExactly("title", "credits");
  }

  @Test
  void a_theme_must_be_of_the_rulebook_and_themes_no_more_than_it_allows() {
    assertThat(fields(Cases.with(Cases.themed("", "green")))).containsExactly("theme");
    assertThat(fields(Cases.with(Cases.themed("unknown")))).containsExactly("theme");
    assertThat(fields(Cases.with(Cases.themed("high", "digital", "green"))))
        .containsExactly("further");
    assertThat(fields(Cases.with(Cases.themed("high", "high", "green")))).isEmpty();
  }

  @Test
  void the_division_is_one_of_the_first_level_and_the_unit_stands_below_it() {
    assertThat(fields(Cases.with(Cases.from(null, null)))).containsExactly("division");
    assertThat(fields(Cases.with(Cases.from(Cases.UNIT, null)))).containsExactly("division");
    assertThat(fields(Cases.with(Cases.from(Cases.DIVISION, Id.random())))).containsExactly("unit");
    assertThat(fields(Cases.with(Cases.from(Cases.DIVISION, Cases.UNIT)))).isEmpty();
  }

  @Test
  void a_long_answer_may_fill_its_measure_exactly() {
    assertThat(fields(Cases.with(Cases.answering("synopsis", "字".repeat(10))))).isEmpty();
    assertThat(fields(Cases.with(Cases.answering("synopsis", "字".repeat(11)))))
        .containsExactly("q-synopsis");
    assertThat(fields(Cases.with(Cases.answering("synopsis", " ")))).containsExactly("q-synopsis");
  }

  @ParameterizedTest
  @CsvSource({
    "139 0000 123, “栏mobile”应为 11 位，现在是 10 位",
    "139 0000 12345, “栏mobile”应为 11 位，现在是 12 位",
    "1390000123x, “栏mobile”里有不是数字的字符",
  })
  void a_mobile_number_has_eleven_digits(String answer, String message) {
    var problems = problems(Cases.with(Cases.answering("mobile", answer)));
    assertThat(problems).extracting(problem -> problem.message().zh()).containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"someone", "someone@", "@example.org", "some one@example.org", "a@b"})
  void an_address_without_its_parts_is_no_mail_address(String answer) {
    assertThat(fields(Cases.with(Cases.answering("email", answer)))).containsExactly("q-email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "javascript:alert(1)", "ftp://example.org", "https://", "a b"})
  void a_web_address_is_of_the_web(String answer) {
    assertThat(fields(Cases.with(Cases.answering("link", answer)))).containsExactly("q-link");
  }

  @Test
  void right_answers_pass() {
    assertThat(fields(Cases.with(Cases.answering("email", "someone@mail.example.org")))).isEmpty();
    assertThat(fields(Cases.with(Cases.answering("link", "https://example.org/a?b=1")))).isEmpty();
    assertThat(fields(Cases.with(Cases.answering("kind", "company")))).isEmpty();
    assertThat(fields(Cases.with(Cases.answering("kind", "other")))).containsExactly("q-kind");
  }

  @Test
  void a_film_must_be_there_whole_and_checked() {
    assertThat(fields(Cases.with(null, WHILE_OPEN))).containsExactly("film");
    var uploading = Cases.film(WHILE_OPEN, Film.State.UPLOADING, null);
    var checking = Cases.film(WHILE_OPEN, Film.State.CHECKING, null);
    assertThat(problems(Cases.with(uploading, WHILE_OPEN)))
        .extracting(problem -> problem.message().zh())
        .containsExactly("视频还没有传完");
    assertThat(problems(Cases.with(checking, WHILE_OPEN)))
        .extracting(problem -> problem.message().zh())
        .containsExactly("视频还在技术审核");
  }

  @Test
  void every_rule_a_film_breaks_is_named_and_advice_is_not() {
    var check =
        Cases.check(
            Film.Verdict.FAIL,
            Film.Finding.rule("duration", Text.same("12 seconds too long"), Text.same("cut")),
            Film.Finding.advisory("quiet", Text.same("quiet"), Text.same("-")),
            Film.Finding.rule("aspect", Text.same("4:3"), Text.same("crop")));
    var problems =
        problems(Cases.with(Cases.film(WHILE_OPEN, Film.State.CHECKED, check), WHILE_OPEN));
    assertThat(problems)
        .extracting(problem -> problem.message().zh())
        .containsExactly("12 seconds too long", "4:3");
    assertThat(problems).extracting(Problem::field).containsOnly("film");
  }

  @Test
  void a_film_that_cannot_be_read_is_refused_even_without_a_finding() {
    var film = Cases.film(WHILE_OPEN, Film.State.CHECKED, Cases.check(Film.Verdict.UNREADABLE));
    assertThat(fields(Cases.with(film, WHILE_OPEN))).containsExactly("film");
  }

  @Test
  void advice_alone_does_not_keep_a_film_out() {
    var quiet = Film.Finding.advisory("quiet", Text.same("quiet"), Text.same("-"));
    var film = Cases.film(WHILE_OPEN, Film.State.CHECKED, Cases.check(Film.Verdict.PASS, quiet));
    assertThat(fields(Cases.with(film, WHILE_OPEN))).isEmpty();
  }

  @Test
  void an_older_text_that_was_accepted_is_not_the_present_one() {
    var ticks = Map.of("original", new Tick(1, OPENS), "licence", new Tick(2, OPENS));
    assertThat(fields(Cases.with(ticks))).containsExactly("d-licence");
  }

  @Test
  void the_same_bytes_again_are_a_warning_that_a_tick_overrules() {
    assertThat(fields(Cases.withTwin(Cases.draft()))).containsExactly("same");
    assertThat(fields(Cases.withTwin(Cases.insisting()))).isEmpty();
  }

  // -- the deadline, to the millisecond; the film below was begun while entries were open

  @Test
  void entries_open_and_close_at_their_instants() {
    assertThat(fields(Cases.good(OPENS.minus(INSTANT)))).containsExactly("");
    assertThat(fields(Cases.good(OPENS))).isEmpty();
    assertThat(fields(begun(CLOSES, CLOSES.minus(INSTANT)))).isEmpty();
    assertThat(fields(begun(CLOSES.minus(INSTANT), CLOSES))).isEmpty();
    assertThat(fields(begun(CLOSES, CLOSES))).containsExactly("");
  }

  @Test
  void grace_is_for_uploads_begun_before_closing_and_ends_at_its_instant() {
    var end = CLOSES.plus(GRACE);
    assertThat(fields(begun(CLOSES.minus(INSTANT), end.minus(INSTANT)))).isEmpty();
    assertThat(problems(begun(CLOSES.minus(INSTANT), end)).getFirst().message().zh())
        .isEqualTo("征集已经截止，不能再报送");
    assertThat(problems(begun(CLOSES, end.minus(INSTANT))).getFirst().message().zh())
        .isEqualTo("征集已经截止；延长的时间只留给截止前已开始的上传");
  }

  @Test
  void a_returned_entry_may_be_corrected_until_judging_begins() {
    var window = EntryWindow.ofCorrections(Cases.timeline());
    var judging = Cases.timeline().judgingOpens();
    assertThat(fields(Cases.with(late(judging), judging.minus(INSTANT), window))).isEmpty();
    assertThat(fields(Cases.with(late(judging), judging, window))).containsExactly("");
  }

  private static Submission begun(Instant begunAt, Instant now) {
    return Cases.with(late(begunAt), now);
  }

  private static Film late(Instant begunAt) {
    return Cases.film(begunAt, Film.State.CHECKED, Cases.check(Film.Verdict.PASS));
  }
}
