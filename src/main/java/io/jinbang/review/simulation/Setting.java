package io.jinbang.review.simulation;

/**
 * What a simulated contest is like. A judge gives a work, on each criterion, the mark
 *
 * <pre>{@code
 * 5.5 + slope(judge) * merit(work) - severity(judge) + halo(judge, work) + residual
 * }</pre>
 *
 * rounded to a whole number and kept between 1 and 10; all effects are normal, slopes about 1.
 *
 * @param reviews judges of each work, assigned at random with equal loads
 * @param entry standard deviation of merit
 * @param severity of severity
 * @param slope of slopes
 * @param residual of the residual, which is the criterion's own
 * @param halo of a judge's liking for a work as a whole, the same on all criteria
 * @param themes which works and judges belong together
 */
public record Setting(
    int works,
    int judges,
    int criteria,
    int reviews,
    double entry,
    double severity,
    double slope,
    double residual,
    double halo,
    Themes themes) {

  /**
   * Works of one theme are better or worse together, and mostly judged by the judges of the theme.
   *
   * @param number how many there are
   * @param apart standard deviation of what their works are worth on average
   * @param home share of reviews by judges of the work's theme; the others are by anybody
   */
  public record Themes(int number, double apart, double home) {}

  /** 500 works, 60 judges, 6 criteria, 3 reviews of each work. */
  public static final Setting USUAL =
      new Setting(500, 60, 6, 3, 1, 1, .25, 1, .5, new Themes(1, 0, 0));

  /**
   * The same with noisier marks, residual standard deviation 1.7: plain means then give back no
   * more of the truth (tau-a .585) than they did where the house's goals were measured (.586).
   */
  public static final Setting NOISY = USUAL.noise(1.7, .5);

  public Setting size(int ofWorks, int ofJudges, int reviewsEach) {
    return new Setting(
        ofWorks, ofJudges, criteria, reviewsEach, entry, severity, slope, residual, halo, themes);
  }

  /** With other noise within a judge: of each criterion, and of the review as a whole. */
  public Setting noise(double ofCriterion, double ofReview) {
    return new Setting(
        works, judges, criteria, reviews, entry, severity, slope, ofCriterion, ofReview, themes);
  }

  /** With judges who keep to their theme but for one review in ten; six themes that differ. */
  public Setting siloed() {
    return new Setting(
        works,
        judges,
        criteria,
        reviews,
        entry,
        severity,
        slope,
        residual,
        halo,
        new Themes(6, .5, .9));
  }
}
