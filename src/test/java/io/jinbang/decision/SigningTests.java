package io.jinbang.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people stand behind every list, and nothing is public before its instant. */
class SigningTests {
  private static final Instant NOON = Instant.parse("2026-09-15T04:00:00Z");
  private static final UUID PROPOSER = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID COLLEAGUE = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private static Decision decision(boolean signed, Instant postAt, Instant withdrawnAt) {
    return new Decision(
        Id.random(),
        "prizes",
        UUID.randomUUID(),
        "{}",
        "hash",
        PROPOSER,
        NOON.minusSeconds(60),
        signed ? COLLEAGUE : null,
        signed ? NOON : null,
        postAt,
        postAt == null ? null : 7L,
        withdrawnAt);
  }

  @Test
  void the_proposer_cannot_sign() {
    assertThatThrownBy(() -> Signing.check(decision(false, null, null), PROPOSER))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    Signing.check(decision(false, null, null), COLLEAGUE);
  }

  @Test
  void nobody_signs_twice_or_what_has_lapsed() {
    assertThatThrownBy(() -> Signing.check(decision(true, null, null), COLLEAGUE))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Signing.check(decision(false, null, NOON), COLLEAGUE))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void only_what_is_signed_gets_a_time_and_not_one_in_the_past() {
    assertThatThrownBy(() -> Signing.checkPosting(decision(false, null, null), NOON, NOON))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> Signing.checkPosting(decision(true, null, null), NOON.minusSeconds(61), NOON))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.first().field()).isEqualTo("at"));
    Signing.checkPosting(decision(true, null, null), NOON, NOON);
  }

  @Test
  void posted_means_not_a_millisecond_before() {
    var posted = decision(true, NOON, null);
    assertThat(posted.postedAt(NOON.minusMillis(1))).isFalse();
    assertThat(posted.postedAt(NOON)).isTrue();
    assertThat(decision(true, NOON, NOON).postedAt(NOON)).isFalse();
    assertThat(decision(true, null, null).postedAt(NOON)).isFalse();
  }

  @Test
  void what_is_public_keeps_its_time() {
    assertThatThrownBy(
            () -> Signing.checkPosting(decision(true, NOON, null), NOON.plusSeconds(9), NOON))
        .isInstanceOf(Refusal.class);
  }
}
