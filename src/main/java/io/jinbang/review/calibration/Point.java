package io.jinbang.review.calibration;

/**
 * A fitted model from which draws are made.
 *
 * @param sigma residual standard deviation, scaled; 0 where nothing varies
 */
record Point(Crossed data, Reml reml, double sigma) {

  /** Relative standard deviation of works. */
  double workTheta() {
    return data.worksAreUnits() ? reml.unitTheta() : reml.levelTheta();
  }

  /** Relative standard deviation of judges. */
  double judgeTheta() {
    return data.worksAreUnits() ? reml.levelTheta() : reml.unitTheta();
  }
}
