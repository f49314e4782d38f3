package io.jinbang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentTests {
  private static final byte[] SALT = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private static final byte[] PAYLOAD = "示例单位A".getBytes(UTF_8);

  /** Command: printf '0123456789abcdef0123456789abcdef示例单位A' | sha256sum */
  @Test
  void salt_and_payload_are_hashed_together() {
    assertThat(Commitment.of(SALT, PAYLOAD).hex())
        .isEqualTo("edbdca6153e30bca632e89449bf54af78ea039877335002b56d862be195a45f3");
  }

  @Test
  void only_the_same_salt_and_payload_open_it() {
    var commitment = Commitment.of(SALT, PAYLOAD);
    assertThat(commitment.opens(SALT, PAYLOAD)).isTrue();
    assertThat(commitment.opens(SALT, "示例单位B".getBytes(UTF_8))).isFalse();
    assertThat(commitment.opens(new byte[32], PAYLOAD)).isFalse();
    assertThat(commitment.opens(new byte[0], PAYLOAD)).isFalse();
  }

  @Test
  void the_same_payload_twice_shows_no_likeness() {
    var random = new SecureRandom();
    var first = Commitment.of(Commitment.salt(random), PAYLOAD);
    var second = Commitment.of(Commitment.salt(random), PAYLOAD);
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void bytes_go_there_and_back() {
    var commitment = Commitment.of(SALT, PAYLOAD);
    assertThat(Commitment.of(commitment.bytes())).isEqualTo(commitment);
  }

  @Test
  void other_lengths_and_letters_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Commitment.of(new byte[31], PAYLOAD));
    for (var hex : List.of("", "0".repeat(63), "0".repeat(66), "A".repeat(64), "g".repeat(64))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Commitment(hex));
    }
  }
}
