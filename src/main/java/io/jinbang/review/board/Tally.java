package io.jinbang.review.board;

import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.calibration.Model;
import java.util.List;

/**
 * What the sheets handed in come to.
 *
 * @param top how many works stand above the last prize line of the whole call
 * @param lines best official score first, panel by panel where they are ranked apart; works without
 *     a sheet are left out
 * @param judges those with a sheet handed in, the most lenient first
 * @param components panels that share neither judge nor work count apart; 1 is what one wants
 * @param apart whether such panels are ranked each by itself, since nobody has signed for more
 * @param chances the model that chances and rank intervals come from
 */
public record Tally(
    int top,
    List<Line> lines,
    List<Scale> judges,
    Agreement agreement,
    int components,
    boolean apart,
    Model chances) {

  static final Tally NONE =
      new Tally(1, List.of(), List.of(), Agreement.NONE, 0, false, Model.TWO_WAY);

  public Tally {
    lines = List.copyOf(lines);
    judges = List.copyOf(judges);
  }

  /**
   * One work.
   *
   * @param panel which of the panels that share nothing read it, from 1
   * @param byMean its rank by the plain mean, 1 for the best; equal ones share it
   * @param byCalibrated its rank by the calibrated score
   * @param theme where it stands within its primary theme
   * @param severity mean severity of the judges who scored it, on the judging scale
   * @param lowest the lowest of its judges' scores
   * @param highest the highest
   * @param amended how many of its marks were amended after the lock
   */
  public record Line(
      Ranked ranked,
      int panel,
      int byMean,
      int byCalibrated,
      InTheme theme,
      double severity,
      double lowest,
      double highest,
      int amended) {}

  /**
   * Place among the works of one theme, by the calibrated score.
   *
   * @param theme id
   * @param low the best rank that 90% of the draws allow
   * @param high the worst
   * @param chance of being among those the theme has prizes for
   */
  public record InTheme(String theme, int rank, int low, int high, double chance) {}

  /**
   * How a judge uses the scale.
   *
   * @param severity points of the judging scale below what others give for the same works
   * @param error standard error of the severity
   * @param mean of the scores given
   * @param spread their standard deviation; 0 where there is one only
   * @param lowest score given
   * @param highest score given
   */
  public record Scale(
      String alias,
      int sheets,
      double severity,
      double error,
      double mean,
      double spread,
      double lowest,
      double highest) {

    /** Gave several works one and the same score, which tells nothing apart. */
    public boolean constant() {
      return sheets > 2 && highest - lowest < 1e-9;
    }
  }

  public boolean empty() {
    return lines.isEmpty();
  }
}
