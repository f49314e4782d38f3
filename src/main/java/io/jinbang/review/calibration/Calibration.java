package io.jinbang.review.calibration;

import java.util.List;
import java.util.Set;

/**
 * Ranks works from scores of judges of differing severity. Immutable:
 *
 * <pre>{@code
 * var result = Calibration.withDefaults().top(3).fit(themes, scores);
 * }</pre>
 *
 * <p>Defaults: 2,000 posterior draws from seed 1, top 10, works ranked within their component.
 */
public final class Calibration {
  private static final int MOST_CELLS = 100_000_000;

  private final int draws;
  private final long seed;
  private final int top;
  private final Pool pool;
  private final Set<Integer> without;
  private final Model model;

  private Calibration(int draws, long seed, int top, Pool pool, Set<Integer> without, Model model) {
    this.draws = draws;
    this.seed = seed;
    this.top = top;
    this.pool = pool;
    this.without = Set.copyOf(without);
    this.model = model;
  }

  public static Calibration withDefaults() {
    return new Calibration(2000, 1, 10, Pool.COMPONENT, Set.of(), Model.TWO_WAY);
  }

  /**
   * How many draws the chances rest on; 2,000 give a chance to within .02. 0 leaves them out.
   *
   * @throws IllegalArgumentException if negative
   */
  public Calibration draws(int number) {
    return new Calibration(atLeast(0, number), seed, top, pool, without, model);
  }

  /** Same seed, same scores: same chances. */
  public Calibration seed(long number) {
    return new Calibration(draws, number, top, pool, without, model);
  }

  /**
   * How many works the top has.
   *
   * @throws IllegalArgumentException below 1
   */
  public Calibration top(int number) {
    return new Calibration(draws, seed, atLeast(1, number), pool, without, model);
  }

  public Calibration pool(Pool among) {
    return new Calibration(draws, seed, top, among, without, model);
  }

  /**
   * Works no longer in the contest: they take no rank and no place among the top, but their scores
   * go on telling how strict their judges are.
   */
  public Calibration without(Set<Integer> withdrawn) {
    return new Calibration(draws, seed, top, pool, withdrawn, model);
  }

  /** How scores come about; {@link Model#TWO_WAY} unless said otherwise. */
  public Calibration model(Model other) {
    return new Calibration(draws, seed, top, pool, without, other);
  }

  /**
   * Fits the model and ranks.
   *
   * @param themes theme index of every work, reviewed or not, from 0 without large gaps; all 0
   *     where there are no themes
   * @param scores at most one of each judge for each work; works and judges may miss any
   * @throws Uncalibratable if there are no scores, or ones that do not fit together, or too many
   */
  public CalibrationResult fit(int[] themes, List<Score> scores) {
    var sheet = Sheet.of(themes, scores);
    if ((long) draws * sheet.reviewed() > MOST_CELLS) {
      throw new Uncalibratable(Uncalibratable.Reason.TOO_MANY_DRAWS, -1);
    }
    var fitted = Fitted.of(sheet, model);
    var panels = Panels.of(sheet);
    var pools = pools(panels, sheet);
    var chances = Chances.none(sheet.works());
    if (draws > 0 && fitted.informative()) {
      chances = Chances.of(pools, themes, top, draws, fitted.posterior(seed));
    }
    return new Report(sheet, fitted, panels, pools, chances).result();
  }

  private int[] pools(Panels panels, Sheet sheet) {
    var pools = panels.pools(sheet, pool);
    without.stream().filter(w -> w >= 0 && w < pools.length).forEach(w -> pools[w] = -1);
    return pools;
  }

  private static int atLeast(int least, int number) {
    if (number < least) {
      throw new IllegalArgumentException(number + " is less than " + least);
    }
    return number;
  }
}
