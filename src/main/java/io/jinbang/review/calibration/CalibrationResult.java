package io.jinbang.review.calibration;

import java.util.List;
import java.util.Set;

/**
 * A calibrated ranking. All numbers are on the scale of the scores; NaN stands for what cannot be
 * said.
 *
 * @param mean the theme means averaged over the reviewed works; without themes the intercept
 * @param themeMeans by theme index; NaN for a theme without scores
 * @param criterion REML criterion (-2 log restricted likelihood) as lme4 reports it; NaN where
 *     nothing was fitted, or another model than {@link Model#TWO_WAY}
 * @param components panels that share neither judge nor work count apart; 1 is what one wants
 * @param works by entry index
 * @param judges in order of index, those with scores only
 */
public record CalibrationResult(
    double mean,
    List<Double> themeMeans,
    Variance variance,
    double criterion,
    int components,
    List<Work> works,
    List<Judge> judges,
    Set<Note> notes) {

  public CalibrationResult {
    themeMeans = List.copyOf(themeMeans);
    works = List.copyOf(works);
    judges = List.copyOf(judges);
    notes = Set.copyOf(notes);
  }

  /** Variances between works, between judges, and of what remains. */
  public record Variance(double entry, double judge, double residual) {}

  /**
   * One work.
   *
   * @param component index of its panel component, from 0 in order of entries; -1 where nobody
   *     reviewed it
   * @param n number of scores
   * @param mean of its scores as given
   * @param trimmed the mean without one highest and one lowest, and whether that is advisable
   * @param calibrated theme mean plus effect
   * @param effect conditional mode (BLUP)
   * @param se conditional standard deviation of the effect given the variances and theme means
   * @param rank by calibrated score within its {@link Pool}, 1 best; equal scores share the better
   *     rank; 0 where nobody reviewed it or it was withdrawn
   * @param pTop probability that it truly is among the top K of its pool; NaN without draws
   * @param pFirst probability that it truly is the first of its theme in its pool; NaN without
   *     draws
   * @param rankLow the best rank of the central 90% of its posterior; 0 without draws
   * @param rankHigh the worst
   */
  public record Work(
      int entry,
      int theme,
      int component,
      int n,
      double mean,
      TrimmedMean trimmed,
      double calibrated,
      double effect,
      double se,
      int rank,
      double pTop,
      double pFirst,
      int rankLow,
      int rankHigh) {}

  /**
   * One judge.
   *
   * @param severity positive is strict: how far below the others this judge scores the same works
   *     (minus the conditional mode)
   * @param se conditional standard deviation of the severity
   * @param slope how far this judge spreads works, 1 as the others; 1 unless {@link Model#SLOPE}
   * @param noise variance of this judge's errors; the residual one unless {@link Model#SLOPE}
   * @param constant gave three or more works one and the same score, which says nothing about their
   *     order
   */
  public record Judge(
      int judge,
      int n,
      double mean,
      double severity,
      double se,
      double slope,
      double noise,
      boolean constant) {}
}
