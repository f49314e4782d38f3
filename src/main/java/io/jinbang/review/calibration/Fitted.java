package io.jinbang.review.calibration;

import io.jinbang.numerics.NormalDraws;

/**
 * A sheet with the model that was fitted to it.
 *
 * @param slopes of judges; all 1 and certain unless the model has any
 */
record Fitted(Sheet sheet, Fit fit, Slopes slopes, Model model) {

  static Fitted of(Sheet sheet, Model model) {
    var plain = Fit.of(sheet);
    var common = Slopes.common(sheet.judges().length);
    if (plain.degenerate()) {
      return new Fitted(sheet, plain, common, Model.TWO_WAY);
    }
    return switch (model) {
      case TWO_WAY -> new Fitted(sheet, plain, common, model);
      case SLOPE -> Slopes.refine(sheet, plain);
      case ROBUST -> new Fitted(sheet, Outliers.refine(sheet, plain), common, model);
    };
  }

  boolean informative() {
    return fit.informative();
  }

  /** Comparable with nothing unless the model is the plain one. */
  double criterion() {
    return model == Model.TWO_WAY ? fit.criterion() : Double.NaN;
  }

  /** Draws in which slopes, too, are as uncertain as they are. */
  Posterior posterior(long seed) {
    var normal = new NormalDraws(seed);
    var here = fit.point();
    return new Posterior(
        sheet, () -> model == Model.SLOPE ? fit.point(slopes.drawn(sheet, normal)) : here, normal);
  }
}
