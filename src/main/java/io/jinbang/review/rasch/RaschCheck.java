package io.jinbang.review.rasch;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.rasch.RaschResult.Rater;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the calibrated order would have come out without taking marks for distances.
 *
 * @param correlation Spearman's rank correlation of the two orders, ties sharing their mean rank;
 *     NaN where an order has no order
 * @param works in both orders
 * @param differing works whose ranks differ, those farthest apart first
 * @param misfits judges whose marks follow no order of merit (infit or outfit above 1.5), or are
 *     more even than chance allows (below .5)
 */
public record RaschCheck(
    double correlation, int works, List<Differing> differing, List<Rater> misfits) {
  private static final double ERRATIC = 1.5;
  private static final double EVEN = .5;

  /**
   * A work the two models place differently.
   *
   * @param calibrated rank by calibrated score, 1 best; ties share their mean rank
   * @param rasch rank by Rasch measure
   */
  public record Differing(int work, double calibrated, double rasch) {
    double apart() {
      return Math.abs(calibrated - rasch);
    }
  }

  public RaschCheck {
    differing = List.copyOf(differing);
    misfits = List.copyOf(misfits);
  }

  /** Both results must number the works alike. */
  public static RaschCheck of(RaschResult rasch, CalibrationResult calibrated) {
    var works = rasch.works().stream().mapToInt(RaschResult.Work::work).toArray();
    var measures = rasch.works().stream().mapToDouble(RaschResult.Work::measure).toArray();
    var scores =
        Arrays.stream(works).mapToDouble(w -> calibrated.works().get(w).calibrated()).toArray();
    var one = ranks(scores);
    var other = ranks(measures);
    return new RaschCheck(
        correlation(one, other),
        works.length,
        IntStream.range(0, works.length)
            .mapToObj(i -> new Differing(works[i], one[i], other[i]))
            .filter(d -> d.apart() > 0)
            .sorted(Comparator.comparingDouble(d -> -d.apart()))
            .toList(),
        rasch.raters().stream().filter(r -> misfits(r.infit()) || misfits(r.outfit())).toList());
  }

  private static boolean misfits(double meanSquare) {
    return meanSquare > ERRATIC || meanSquare < EVEN;
  }

  /** Highest first; values equal but for rounding share the mean of their ranks. */
  static double[] ranks(double[] values) {
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -values[i]))
            .toList();
    var ranks = new double[values.length];
    for (int from = 0, to; from < ranks.length; from = to) {
      to = from + 1;
      while (to < ranks.length && values[order.get(from)] - values[order.get(to)] <= 1e-9) {
        to++;
      }
      for (var place = from; place < to; place++) {
        ranks[order.get(place)] = (from + 1 + to) / 2.0;
      }
    }
    return ranks;
  }

  private static double correlation(double[] a, double[] b) {
    var middle = (a.length + 1) / 2.0;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (var i = 0; i < a.length; i++) {
      ab += (a[i] - middle) * (b[i] - middle);
      aa += Grid.square(a[i] - middle);
      bb += Grid.square(b[i] - middle);
    }
    return aa * bb > 0 ? ab / Math.sqrt(aa * bb) : Double.NaN;
  }
}
