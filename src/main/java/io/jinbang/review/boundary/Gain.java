package io.jinbang.review.boundary;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What further reviews of one work are expected to settle.
 *
 * <p>Let p be the probability that the work belongs among the top; p(1 - p) is how open that is,
 * the variance of the answer. As seen from the line, in units of its own uncertainty, the work lies
 * at z, the normal quantile of p. k reviews, each of noise variance s, let us foresee the share r =
 * k v / (k v + s) of its variance v, and p(1 - p) is then expected to fall by
 *
 * <pre>{@code
 * Phi2(z, z; r) - Phi(z)^2 = 1/(2 pi) * integral from 0 to asin(r) of exp(-z^2 / (1 + sin t)) dt
 * }</pre>
 *
 * which is Plackett's identity for the bivariate normal (Biometrika 41, 1954), since two copies of
 * the work that are independent given the reviews have correlation r before them.
 *
 * @param z how far the work lies from the line, in units of its uncertainty
 * @param ratio its variance divided by that of one further review
 */
record Gain(double z, double ratio) {
  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final int STEPS = 16;

  /**
   * @param chance strictly between 0 and 1
   * @param variance of the work's place, as it is known now
   * @param noise variance of one further review
   */
  static Gain of(double chance, double variance, double noise) {
    return new Gain(NORMAL.inverseCumulativeProbability(chance), variance / noise);
  }

  /** By how much p(1 - p) is expected to fall after so many reviews more. */
  double after(int reviews) {
    var foreseen = reviews * ratio / (1 + reviews * ratio);
    return simpson(Math.asin(foreseen)) / (2 * Math.PI);
  }

  /** What the next review adds to those already planned. */
  double next(int planned) {
    return after(planned + 1) - after(planned);
  }

  private double simpson(double to) {
    var h = to / STEPS;
    var sum = integrand(0) + integrand(to);
    for (var i = 1; i < STEPS; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * integrand(i * h);
    }
    return sum * h / 3;
  }

  private double integrand(double t) {
    return Math.exp(-z * z / (1 + Math.sin(t)));
  }
}
