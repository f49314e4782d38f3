package io.jinbang.award.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTests {
  private static String bands(int works) {
    return String.join(
        "",
        IntStream.rangeClosed(1, works)
            .mapToObj(
                rank ->
                    switch (Band.of(rank, works)) {
                      case TOP_QUARTER -> "Q";
                      case TOP_HALF -> "T";
                      case BOTTOM_HALF -> "B";
                      case NONE -> "-";
                    })
            .toList());
  }

  @Test
  void a_bands_never_hold_a_single_work() {
    assertThat(bands(3)).isEqualTo("---");
    assertThat(bands(4)).isEqualTo("TTBB");
    assertThat(bands(5)).isEqualTo("TTTBB");
    assertThat(bands(8)).isEqualTo("QQTTBBBB");
    assertThat(bands(9)).isEqualTo("QQTTTBBBB");
    assertThat(bands(12)).isEqualTo("QQQTTTBBBBBB");
  }
}
