package io.jinbang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.bench.Retrieval.Scored;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetrievalTests {

  /** By hand: copies at ranks 1, 2 and 4 of 5, so (1 + 1 + 3/4) / 3. */
  @Test
  void precision_is_averaged_over_all_pairs_together() {
    var separation =
        new Retrieval(
                List.of(
                    pair(true, 0.9),
                    pair(true, 0.8),
                    pair(false, 0.7),
                    pair(true, 0.6),
                    pair(false, 0.1)))
            .separation();
    assertThat(separation.average()).isCloseTo(2.75 / 3, within(1e-12));
    assertThat(separation.recall()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(separation.highest()).isEqualTo(0.7);
  }

  private static Scored pair(boolean copy, double score) {
    return new Scored("s", "e", copy, score, false, 0);
  }

  /** R 4.3: prop.test(8, 10, correct = FALSE)$conf.int is 0.4901625 0.9433178. */
  @Test
  void wilson_intervals_are_those_of_R() {
    assertThat(Intervals.wilson(8, 10)[0]).isCloseTo(0.4901625, within(1e-6));
    assertThat(Intervals.wilson(8, 10)[1]).isCloseTo(0.9433178, within(1e-6));
  }

  /** In closed form: 1 - 0.05^(1/100); for one hit of three, 1 - p solves (1-p)^2 (1+2p) = 0.05. */
  @Test
  void the_upper_bound_is_exact() {
    assertThat(Intervals.upper(0, 100)).isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-9));
    var p = Intervals.upper(1, 3);
    assertThat((1 - p) * (1 - p) * (1 + 2 * p)).isCloseTo(0.05, within(1e-9));
  }
}
