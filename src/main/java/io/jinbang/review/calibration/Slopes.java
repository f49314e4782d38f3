package io.jinbang.review.calibration;

import io.jinbang.numerics.NormalDraws;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far each judge spreads works, and how erratic each is.
 *
 * <p>Slopes are normal about 1. They and the works are estimated in turns, each with the other's
 * uncertainty (variational Bayes with a factor for the slopes and one for all else: Bishop, Pattern
 * Recognition and Machine Learning, 10.1), their spread as in EM.
 *
 * <p>Judges with fewer than 15 scores have slope 1 and the common variance.
 *
 * @param mean slope, by judge
 * @param doubt its variance
 * @param weight common error variance divided by the judge's
 * @param spread variance of slopes between judges
 */
record Slopes(double[] mean, double[] doubt, double[] weight, double spread) {
  /** Fewest scores that can tell of a slope. */
  static final int MANY = Model.ENOUGH;

  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-4;
  private static final double START = .05;
  private static final double LEAST = 1e-6;

  /** From the plain fit to one with slopes. */
  static Fitted refine(Sheet sheet, Fit plain) {
    var slopes = common(sheet.judges().length);
    var fit = plain;
    for (var round = 0; round < ROUNDS; round++) {
      var next = slopes.after(sheet, fit);
      fit = fit.with(next.terms(sheet));
      if (next.near(slopes)) {
        return new Fitted(sheet, fit, next, Model.SLOPE);
      }
      slopes = next;
    }
    return new Fitted(sheet, fit, slopes, Model.SLOPE);
  }

  /** What the scores are made of. */
  Terms terms(Sheet sheet) {
    return terms(sheet, mean, doubt);
  }

  /** The same with slopes drawn from what is known of them. */
  Terms drawn(Sheet sheet, NormalDraws normal) {
    var slope = new double[mean.length];
    Arrays.setAll(slope, j -> mean[j] + Math.sqrt(doubt[j]) * normal.next());
    return terms(sheet, slope, new double[mean.length]);
  }

  private Terms terms(Sheet sheet, double[] slope, double[] uncertain) {
    return new Terms(byScore(sheet, slope), byScore(sheet, uncertain), byScore(sheet, weight));
  }

  private static double[] byScore(Sheet sheet, double[] byJudge) {
    return Arrays.stream(sheet.judge()).mapToDouble(j -> byJudge[j]).toArray();
  }

  static Slopes common(int judges) {
    var one = new double[judges];
    Arrays.fill(one, 1);
    return new Slopes(one, new double[judges], one.clone(), START);
  }

  private boolean near(Slopes before) {
    return IntStream.range(0, mean.length)
        .allMatch(
            j ->
                Math.abs(mean[j] - before.mean[j]) < SETTLED
                    && Math.abs(weight[j] - before.weight[j]) < SETTLED);
  }

  /** Estimated anew from the works as they now stand. */
  private Slopes after(Sheet sheet, Fit fit) {
    var sums = JudgeSums.of(sheet, fit);
    var residual = fit.variance().residual();
    var next = common(mean.length);
    for (var j = 0; j < mean.length; j++) {
      if (sums.count()[j] >= MANY) {
        var precision = weight[j] * sums.squares()[j] / residual + 1 / spread;
        next.mean[j] = (weight[j] * sums.products()[j] / residual + 1 / spread) / precision;
        next.doubt[j] = 1 / precision;
      }
    }
    var noise = sums.noise(next.mean, next.doubt, residual);
    return new Slopes(
        next.mean,
        next.doubt,
        JudgeNoise.weights(noise, sums.count()),
        next.spreadOf(sums.count()));
  }

  private double spreadOf(int[] count) {
    var many = IntStream.range(0, count.length).filter(j -> count[j] >= MANY);
    var spread = many.mapToDouble(j -> (mean[j] - 1) * (mean[j] - 1) + doubt[j]).average();
    return Math.max(LEAST, spread.orElse(LEAST));
  }
}
