package io.jinbang.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTests {
  private static final Instant NOW = Instant.parse("2026-05-16T01:00:00Z");

  @Test
  void fields_are_sorted_by_what_they_are() {
    var changes =
        Changes.of(
            Map.of(
                "m-story", "8", "f-gold", "yes", "comment", "好", "age-m-story", "5", "_csrf", "x"));
    assertThat(changes.marks()).isEqualTo(Map.of("story", "8"));
    assertThat(changes.fits()).isEqualTo(Map.of("gold", "yes"));
    assertThat(changes.comment()).isEqualTo("好");
    assertThat(changes.ages()).isEqualTo(Map.of("m-story", 5L));
    assertThat(Changes.of(Map.of()).comment()).isNull();
  }

  @Test
  void an_age_is_counted_back_from_now_and_never_into_the_future_or_the_distant_past() {
    var changes =
        Changes.of(
            Map.of(
                "age-m-a", "60000", "age-m-b", "-5", "age-m-c", "999999999999999", "age-m-d", "x"));
    assertThat(changes.changedAt("m-a", NOW)).isEqualTo(NOW.minusSeconds(60));
    assertThat(changes.changedAt("m-b", NOW)).isEqualTo(NOW);
    assertThat(changes.changedAt("m-c", NOW)).isEqualTo(NOW.minus(Duration.ofDays(60)));
    assertThat(changes.changedAt("m-d", NOW)).isEqualTo(NOW);
    assertThat(changes.changedAt("m-e", NOW)).isEqualTo(NOW);
  }

  @Test
  void without_an_age_a_field_is_as_old_as_its_page() {
    var seen = NOW.minusSeconds(90).getEpochSecond();
    var changes = Changes.of(Map.of("seen", Long.toString(seen), "age-m-a", "1000"));
    assertThat(changes.changedAt("m-b", NOW)).isEqualTo(NOW.minusSeconds(90));
    assertThat(changes.changedAt("m-a", NOW)).isEqualTo(NOW.minusSeconds(1));
    var later = Changes.of(Map.of("seen", Long.toString(NOW.plusSeconds(9).getEpochSecond())));
    assertThat(later.changedAt("m-b", NOW)).isEqualTo(NOW);
  }
}
