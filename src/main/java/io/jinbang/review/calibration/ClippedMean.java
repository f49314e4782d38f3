package io.jinbang.review.calibration;

import java.util.Arrays;

/**
 * The mean after scores farther than a given distance from the mean were pulled to that distance.
 * One pass: the bounds are taken from the mean of the scores as given and not moved again. The
 * International Fryderyk Chopin Piano Competition has counted its jury's scores in this way.
 *
 * @param value NaN where there are no scores
 * @param mean of the scores as given; NaN where there are none
 * @param pulled how many scores were pulled in
 */
public record ClippedMean(double value, double mean, int pulled) {

  /**
   * @param scores finite, in any order
   * @param clip greatest distance from the mean, greater than 0
   */
  public static ClippedMean of(double[] scores, double clip) {
    if (!(clip > 0)) {
      throw new IllegalArgumentException("a clip is greater than 0, not " + clip);
    }
    var mean = Arrays.stream(scores).average().orElse(Double.NaN);
    var kept =
        Arrays.stream(scores).map(score -> Math.clamp(score, mean - clip, mean + clip)).average();
    var pulled = Arrays.stream(scores).filter(score -> Math.abs(score - mean) > clip).count();
    return new ClippedMean(kept.orElse(Double.NaN), mean, (int) pulled);
  }
}
