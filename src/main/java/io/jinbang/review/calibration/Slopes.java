package io.jinbang.review.calibration;

import io.jinbang.numerics.NormalDraws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * How far each judge spreads works, and how erratic each is.
 *
 * <p>Slopes are normal about 1. They and the works are estimated in turns, each with the other's
 * uncertainty (variational Bayes with a factor for the slopes and one for all else: Bishop, Pattern
 * Recognition and Machine Learning, 10.1), their spread as in EM. The variance of a judge's errors
 * has a scaled inverse chi-square prior whose degrees of freedom come from how much the judges'
 * variances differ (Smyth, Statistical Applications in Genetics and Molecular Biology 3(1), 2004).
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
  static final int MANY = 15;

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
    return new Slopes(one, new double[judges], one, START);
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
    var sums = Sums.of(sheet, fit);
    var residual = fit.variance().residual();
    var next = common(mean.length);
    for (var j = 0; j < mean.length; j++) {
      if (sums.count[j] >= MANY) {
        var precision = weight[j] * sums.squares[j] / residual + 1 / spread;
        next.mean[j] = (weight[j] * sums.products[j] / residual + 1 / spread) / precision;
        next.doubt[j] = 1 / precision;
      }
    }
    var noise = sums.noise(next.mean, next.doubt, residual);
    return new Slopes(next.mean, next.doubt, weights(noise, sums.count), next.spreadOf(sums.count));
  }

  private double spreadOf(int[] count) {
    var many = IntStream.range(0, count.length).filter(j -> count[j] >= MANY);
    var spread = many.mapToDouble(j -> (mean[j] - 1) * (mean[j] - 1) + doubt[j]).average();
    return Math.max(LEAST, spread.orElse(LEAST));
  }

  /** Of each judge the common variance divided by their own, pulled toward 1. */
  private static double[] weights(double[] noise, int[] count) {
    var prior = priorFreedom(noise, count);
    var weights = new double[noise.length];
    Arrays.setAll(
        weights,
        j ->
            count[j] < MANY || Double.isInfinite(prior)
                ? 1
                : (prior + count[j]) / (prior + count[j] * noise[j]));
    return weights;
  }

  /** Smyth's moment estimate, from the variance of the logarithms beyond that of chance. */
  private static double priorFreedom(double[] noise, int[] count) {
    var many = IntStream.range(0, count.length).filter(j -> count[j] >= MANY).toArray();
    var logs = new double[many.length];
    var chance = 0.0;
    for (var i = 0; i < many.length; i++) {
      var half = count[many[i]] / 2.0;
      logs[i] = Math.log(Math.max(LEAST, noise[many[i]])) - Gamma.digamma(half) + Math.log(half);
      chance += Gamma.trigamma(half) / many.length;
    }
    var mean = Arrays.stream(logs).average().orElse(0);
    var square = Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).sum();
    return many.length < 2
        ? Double.POSITIVE_INFINITY
        : 2 * inverseTrigamma(square / (many.length - 1) - chance);
  }

  /** By bisection on the logarithm; infinite where there is nothing to invert. */
  private static double inverseTrigamma(double value) {
    if (value <= 1e-3) {
      return Double.POSITIVE_INFINITY;
    }
    double low = -10;
    double high = 10;
    for (var i = 0; i < 60; i++) {
      var middle = (low + high) / 2;
      if (Gamma.trigamma(Math.exp(middle)) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(low);
  }

  /**
   * What the works say of every judge.
   *
   * @param squares expected squares of the effects of the works they saw
   * @param products effects times what is left of the scores for them
   * @param left squares of what is left, the uncertainty of the judge included
   */
  private record Sums(int[] count, double[] squares, double[] products, double[] left) {

    static Sums of(Sheet sheet, Fit fit) {
      var sums = new Sums(sheet.scoresPerJudge(), sheet.judges().length);
      var effects = IntStream.range(0, sheet.works()).mapToDouble(fit::effect).toArray();
      var errors = IntStream.range(0, sheet.works()).mapToDouble(fit::effectError).toArray();
      for (var o = 0; o < sheet.size(); o++) {
        var work = sheet.work()[o];
        var judge = sheet.judge()[o];
        var left = sheet.value()[o] - fit.themeMean(work) + fit.severity(judge);
        sums.squares[judge] += effects[work] * effects[work] + errors[work] * errors[work];
        sums.products[judge] += effects[work] * left;
        sums.left[judge] += left * left;
      }
      return sums;
    }

    private Sums(int[] count, int judges) {
      this(count, new double[judges], new double[judges], new double[judges]);
    }

    /** Expected error variance of every judge, divided by the common one. */
    double[] noise(double[] mean, double[] doubt, double residual) {
      var noise = new double[count.length];
      Arrays.setAll(
          noise,
          j ->
              (left[j] - 2 * mean[j] * products[j] + (mean[j] * mean[j] + doubt[j]) * squares[j])
                  / (Math.max(1, count[j]) * residual));
      return noise;
    }
  }
}
