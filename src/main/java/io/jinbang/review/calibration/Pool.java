package io.jinbang.review.calibration;

/** Which works are ranked against each other. */
public enum Pool {
  /** Works whose judges are linked, however indirectly; the default. */
  COMPONENT,
  /** Works of one theme whose judges are linked: for prizes given within themes. */
  THEME,
  /**
   * All reviewed works. Where panels share no judge this assumes them equally strict and their
   * works equally good on average, which somebody has to sign for.
   */
  ALL
}
