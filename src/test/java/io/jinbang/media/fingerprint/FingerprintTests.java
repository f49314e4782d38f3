package io.jinbang.media.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FingerprintTests {
  private static final Fingerprint MADE = new Footage(3, 8).fingerprint();

  @Test
  void bytes_read_back_are_the_same_fingerprint() {
    var read = Fingerprint.of(MADE.bytes());
    assertThat(read.bytes()).isEqualTo(MADE.bytes());
    assertThat(read.seconds()).isEqualTo(8);
    assertThat(read.version()).isEqualTo(1);
    assertThat(Likenesses.compare(MADE, read).match()).isTrue();
  }

  @Test
  void eight_seconds_take_less_than_forty_kilobytes() {
    assertThat(MADE.bytes()).hasSizeLessThan(40_000);
  }

  @Test
  void foreign_and_damaged_bytes_are_refused() {
    var bytes = MADE.bytes();
    assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new byte[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new byte[400]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fingerprint.of(Arrays.copyOf(bytes, bytes.length / 2)));
    var newer = bytes.clone();
    newer[3]++;
    assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(newer));
  }

  /** Whatever a byte is changed to, the answer is a fingerprint or a refusal, and soon. */
  @Test
  void any_changed_byte_ends_in_a_fingerprint_or_a_refusal() {
    var random = new SplittableRandom(1);
    var bytes = MADE.bytes();
    for (var i = 0; i < 300; i++) {
      var hostile = bytes.clone();
      hostile[4 + random.nextInt(i < 150 ? 40 : bytes.length - 4)] = (byte) random.nextInt();
      try {
        assertThat(Fingerprint.of(hostile).seconds()).isGreaterThanOrEqualTo(0);
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void late_repeated_and_odd_times_are_passed_over() {
    var made = new Fingerprinter();
    var gray = new byte[160 * 90];
    for (var at : new double[] {0, 0.1, Double.NaN, -5, 3, 2, 1e9, Double.POSITIVE_INFINITY}) {
      made.picture(at, 160, 90, gray);
    }
    assertThat(made.finish().seconds()).isEqualTo(3.25);
  }

  @Test
  void a_picture_smaller_than_it_claims_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fingerprinter().picture(0, 160, 90, new byte[160]));
  }
}
