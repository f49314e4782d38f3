package io.jinbang.review.boundary;

import io.jinbang.review.calibration.CalibrationResult;

/**
 * A work that may or may not belong among the top.
 *
 * @param entry index of the work
 * @param pTop probability that it does
 * @param rankLow the best rank of the central 90% of its posterior
 * @param rankHigh the worst
 */
public record Uncertain(int entry, double pTop, int rankLow, int rankHigh) {

  static Uncertain of(CalibrationResult.Work work) {
    return new Uncertain(work.entry(), work.pTop(), work.rankLow(), work.rankHigh());
  }
}
