package io.jinbang.review.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaschCheckTests {

  @Test
  void ties_share_their_mean_rank() {
    assertThat(RaschCheck.ranks(new double[] {3, 5, 3, 1})).containsExactly(2.5, 1, 2.5, 4);
    assertThat(RaschCheck.ranks(new double[] {})).isEmpty();
  }

  @Test
  void the_correlation_is_spearmans() {
    // 1 - 6 * (1 + 1) / (4 * 15) = .8
    var works = List.of(work(0, 4), work(1, 3), work(2, 2), work(3, 1));
    var rasch =
        new RaschResult(
            0,
            1,
            1,
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(rater(0, 1, 1), rater(1, 1.6, 1), rater(2, .4, .4)),
            works);
    var scores =
        List.of(
            score(0, 80),
            score(0, 82, 1),
            score(1, 90),
            score(1, 92, 1),
            score(2, 70),
            score(2, 72, 1),
            score(3, 60),
            score(3, 62, 1));
    var calibrated = Calibration.withDefaults().draws(0).fit(new int[4], scores);

    var check = RaschCheck.of(rasch, calibrated);

    assertThat(check.correlation()).isCloseTo(.8, within(1e-12));
    assertThat(check.works()).isEqualTo(4);
    assertThat(check.differing())
        .containsExactly(new RaschCheck.Differing(0, 2, 1), new RaschCheck.Differing(1, 1, 2));
    assertThat(check.misfits()).extracting(RaschResult.Rater::rater).containsExactly(1, 2);
  }

  private static RaschResult.Work work(int work, double measure) {
    return new RaschResult.Work(work, 1, measure, .5);
  }

  private static RaschResult.Rater rater(int rater, double infit, double outfit) {
    return new RaschResult.Rater(rater, 10, 0, .1, infit, outfit);
  }

  private static Score score(int work, double value) {
    return score(work, value, 0);
  }

  private static Score score(int work, double value, int judge) {
    return new Score(work, judge, value);
  }
}
