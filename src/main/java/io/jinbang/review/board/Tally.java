package io.jinbang.review.board;

import io.jinbang.review.Reviews.Ranked;
import java.util.List;

/**
 * What the sheets handed in come to.
 *
 * @param top how many works stand above the prize line
 * @param lines best official score first; works without a sheet are left out
 * @param judges those with a sheet handed in, the most lenient first
 * @param components panels that share neither judge nor work count apart; 1 is what one wants
 */
public record Tally(int top, List<Line> lines, List<Scale> judges, int components) {

  static final Tally NONE = new Tally(1, List.of(), List.of(), 0);

  /**
   * One work.
   *
   * @param byMean its rank by the plain mean, 1 for the best; equal ones share it
   * @param byCalibrated its rank by the calibrated score
   * @param severity mean severity of the judges who scored it, on the judging scale
   * @param lowest the lowest of its judges' scores
   * @param highest the highest
   */
  public record Line(
      Ranked ranked, int byMean, int byCalibrated, double severity, double lowest, double highest) {

    /** Whether its 90% rank interval crosses the prize line. */
    public boolean split(int top) {
      return ranked.rankLow() <= top && ranked.rankHigh() > top;
    }

    public boolean sure(int top) {
      return ranked.rankHigh() <= top;
    }
  }

  /**
   * How strict a judge is: positive gives less than others do for the same works.
   *
   * @param severity points of the judging scale
   * @param error standard error of the severity
   */
  public record Scale(String alias, int sheets, double severity, double error) {}

  public boolean empty() {
    return lines.isEmpty();
  }

  /** Works of which it is not settled on which side of the prize line they belong. */
  public List<Line> split() {
    return lines.stream().filter(line -> line.split(top)).toList();
  }
}
