package io.jinbang.review.calibration;

/** What a reader of the ranking has to know about it. */
public enum Note {
  /** Some panels share no judge and no work: their works are not ranked together. */
  DISCONNECTED,
  /** Some works were scored by fewer than five judges: do not drop highest and lowest there. */
  FEW_JUDGES,
  /** Nothing can be estimated, every score being the only one of its theme: effects are 0. */
  TOO_FEW_SCORES,
  /** All scores of a theme are equal: no work differs from another. */
  NO_VARIATION,
  /** No two works share a theme: a work's effect is its theme's mean. */
  WORK_IS_THEME,
  /**
   * No work has two scores, so that merit and chance cannot be told apart: they are assumed equally
   * large.
   */
  WORK_OR_CHANCE,
  /** Only one judge, or none with two works: severity cannot be estimated and is taken as 0. */
  SEVERITY_UNKNOWN
}
