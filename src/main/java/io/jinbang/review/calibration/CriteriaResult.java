package io.jinbang.review.calibration;

import java.util.List;

/**
 * What several criteria tell together.
 *
 * @param calibrated by work, then criterion: what the work is worth on it with severities removed;
 *     NaN where no complete review says
 * @param incomplete reviews left out because they lack a criterion
 */
public record CriteriaResult(Components variance, List<List<Double>> calibrated, int incomplete) {

  public CriteriaResult {
    calibrated = calibrated.stream().map(List::copyOf).toList();
  }

  /**
   * Where marks differ from each other.
   *
   * @param entry between works, the same on all criteria
   * @param judge between judges, the same on all criteria
   * @param halo a judge's liking for a work beyond what others see in it, the same on all criteria
   * @param entryByCriterion between works, on one criterion and not on others
   * @param judgeByCriterion between judges, likewise
   * @param residual of one mark
   */
  public record Components(
      double entry,
      double judge,
      double halo,
      double entryByCriterion,
      double judgeByCriterion,
      double residual) {}
}
