package io.jinbang.intake.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.campaign.Terms;
import io.jinbang.intake.arrival.Source.Channel;
import io.jinbang.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingTests {
  private static final Instant OPENS = Instant.parse("2026-05-12T01:00:00Z");
  private static final Instant FORM = Instant.parse("2026-05-31T10:00:00Z");
  private static final Instant MAIL = Instant.parse("2026-06-15T10:00:00Z");
  private static final Instant WEB = Instant.parse("2026-07-31T10:00:00Z");

  private static Timeline timeline(Map<String, Instant> closes) {
    var later = WEB.plus(Duration.ofDays(10));
    return new Timeline(
        OPENS, OPENS, closes, Duration.ofHours(2), later, later, later, later, null);
  }

  private static void comes(Map<String, Instant> closes, Channel channel, Terms terms, Instant at) {
    Closing.of(timeline(closes), channel, terms).require(at, at);
  }

  @Test
  void a_each_channel_closes_at_its_own_date() {
    var all = Map.of("web", WEB, "form", FORM, "mail", MAIL);
    assertThatCode(() -> comes(all, Channel.MAIL, Terms.FREE, MAIL.minusMillis(1)))
        .doesNotThrowAnyException();
    for (var late :
        Map.of(Channel.MAIL, MAIL, Channel.FORM, FORM, Channel.FOLDER, FORM).entrySet()) {
      assertThatThrownBy(() -> comes(all, late.getKey(), Terms.FREE, late.getValue()))
          .isInstanceOfSatisfying(
              Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.TOO_LATE));
    }
  }

  @Test
  void b_mail_without_a_date_of_its_own_closes_with_forms_and_these_with_the_web() {
    assertThatThrownBy(
            () -> comes(Map.of("web", WEB, "form", FORM), Channel.MAIL, Terms.FREE, FORM))
        .isInstanceOf(Refusal.class);
    assertThatCode(() -> comes(Map.of("web", WEB), Channel.MAIL, Terms.FREE, WEB.minusMillis(1)))
        .doesNotThrowAnyException();
  }

  @Test
  void c_a_units_own_date_counts_where_it_is_earlier() {
    var all = Map.of("web", WEB, "form", FORM);
    var early = new Terms(FORM.minusSeconds(60), null);
    assertThatThrownBy(() -> comes(all, Channel.FORM, early, FORM.minusSeconds(60)))
        .isInstanceOf(Refusal.class);
    var late = new Terms(WEB, null);
    assertThatThrownBy(() -> comes(all, Channel.FORM, late, FORM)).isInstanceOf(Refusal.class);
  }
}
