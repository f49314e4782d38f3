package io.jinbang.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRulesTests {
  private static final Instant CLOSES = Instant.parse("2026-09-10T10:00:00Z");
  private static final Judging JUDGING =
      new Judging(
          1,
          10,
          5,
          60,
          List.of(criterion("science", 20), criterion("story", 30), criterion("fun", 50)),
          List.of(),
          Judging.Method.MEAN);

  private static Criterion criterion(String id, double weight) {
    return new Criterion(id, Text.of("项" + id, id), Text.same("-"), weight, List.of());
  }

  private static Timeline timeline() {
    var opens = CLOSES.minus(Duration.ofDays(30));
    return new Timeline(
        opens, opens, Map.of("web", opens), Duration.ZERO, opens, opens, CLOSES, CLOSES, null);
  }

  private static List<String> fields(Runnable refused) {
    try {
      refused.run();
      return List.of();
    } catch (Refusal refusal) {
      return refusal.problems().stream().map(Problem::field).toList();
    }
  }

  @Test
  void the_last_millisecond_counts_and_the_deadline_does_not() {
    assertThatCode(() -> SheetRules.checkOpen(timeline(), false, CLOSES.minusMillis(1)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SheetRules.checkOpen(timeline(), false, CLOSES))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.TOO_LATE));
  }

  @Test
  void a_lock_closes_before_the_deadline_does() {
    assertThatThrownBy(() -> SheetRules.checkOpen(timeline(), true, CLOSES.minusMillis(1)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }

  @Test
  void both_ends_of_the_scale_are_marks() {
    assertThat(SheetRules.marks(JUDGING, Map.of("science", "1", "fun", "10")))
        .isEqualTo(Map.of("science", 1, "fun", 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "-1", "8.5", "", " 8", "８", "1e1", "99999999999", "NaN"})
  void what_is_no_whole_number_of_the_scale_is_refused_at_its_field(String typed) {
    assertThat(fields(() -> SheetRules.marks(JUDGING, Map.of("story", typed))))
        .containsExactly("m-story");
  }

  @Test
  void a_criterion_the_rulebook_does_not_know_is_refused_at_its_field() {
    assertThat(fields(() -> SheetRules.marks(JUDGING, Map.of("beauty", "8"))))
        .containsExactly("m-beauty");
  }

  @Test
  void a_sheet_is_complete_with_a_mark_for_every_criterion() {
    assertThat(fields(() -> SheetRules.checkComplete(JUDGING, Map.of("story", 5))))
        .containsExactly("m-science", "m-fun");
    assertThat(
            fields(
                () ->
                    SheetRules.checkComplete(JUDGING, Map.of("story", 5, "science", 1, "fun", 1))))
        .isEmpty();
  }

  @Test
  void the_running_average_weighs_what_is_marked() {
    assertThat(SheetRules.average(JUDGING, Map.of())).isEmpty();
    // (20 * 8 + 30 * 4) / 50
    assertThat(SheetRules.average(JUDGING, Map.of("science", 8, "story", 4)).orElseThrow())
        .isCloseTo(5.6, within(1e-12));
  }

  @Test
  void words_have_an_end_counted_in_characters() {
    var rare = "\uD842\uDFB7";
    assertThat(SheetRules.comment(rare.repeat(4000))).hasSize(8000);
    assertThat(fields(() -> SheetRules.comment(rare.repeat(4001)))).containsExactly("comment");
    assertThat(fields(() -> SheetRules.note("a\0b"))).containsExactly("words");
    assertThat(fields(() -> SheetRules.note(" \u3000"))).containsExactly("words");
    assertThat(fields(() -> SheetRules.reason(""))).containsExactly("reason");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.01, 86_400.5, Double.NaN, Double.POSITIVE_INFINITY})
  void a_moment_lies_within_a_day(double seconds) {
    assertThat(fields(() -> SheetRules.seconds(seconds))).containsExactly("seconds");
  }
}
