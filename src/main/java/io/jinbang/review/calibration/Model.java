package io.jinbang.review.calibration;

/** How scores come about, from the plainest to what outliers call for. */
public enum Model {
  /** {@code score = theme + work - severity + error}: the default, and lme4's. */
  TWO_WAY,
  /**
   * Judges also differ in how far they spread works ({@code slope * work}) and in how erratic they
   * are, where they gave 15 scores or more; both are pulled toward the common ones.
   */
  SLOPE,
  /** Errors of Student's t with 4 degrees of freedom: a score far off counts less. */
  ROBUST;

  /** Fewest scores of a judge that can tell of a slope, or of how erratic the judge is. */
  public static final int ENOUGH = 15;
}
