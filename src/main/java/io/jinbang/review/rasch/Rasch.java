package io.jinbang.review.rasch;

import io.jinbang.numerics.Minimum;
import java.util.List;

/**
 * Fits the many-facet Rasch model. Immutable:
 *
 * <pre>{@code
 * var result = Rasch.withDefaults().fit(ratings);
 * }</pre>
 *
 * <p>Defaults as TAM's: 21 nodes from -6 to 6. Where the works turn out to differ by too much or
 * too little for these nodes, they are doubled.
 */
public final class Rasch {
  private static final double TOLERANCE = 1e-8;

  private final double reach;
  private final int nodes;

  private Rasch(double reach, int nodes) {
    this.reach = reach;
    this.nodes = nodes;
  }

  public static Rasch withDefaults() {
    return new Rasch(6, 21);
  }

  /**
   * @throws Unratable if there are no marks, or ones that do not fit together, or nothing in them
   *     differs
   */
  public RaschResult fit(List<Rating> given) {
    var ratings = Ratings.of(given);
    var grid = Grid.of(reach, nodes);
    var fitted = climb(ratings, grid);
    for (var better = grid.fitting(fitted.sd());
        better.size() > fitted.grid().size();
        better = better.fitting(fitted.sd())) {
      fitted = climb(ratings, better);
    }
    return new Report(given, fitted).result();
  }

  private static Expectation climb(Ratings ratings, Grid grid) {
    var design = ratings.design();
    var start = Start.of(ratings);
    var curvature = new Information(Expectation.of(ratings, grid, design.full(start))).curvature();
    var minimum =
        Minimum.search(
            (point, gradient) -> downhill(ratings, grid, point, gradient),
            start,
            curvature,
            TOLERANCE);
    return Expectation.of(ratings, grid, design.full(minimum.point()));
  }

  private static double downhill(Ratings ratings, Grid grid, double[] point, double[] gradient) {
    var design = ratings.design();
    var expectation = Expectation.of(ratings, grid, design.full(point));
    var uphill = design.fold(expectation.gradient());
    for (var i = 0; i < uphill.length; i++) {
      gradient[i] = -uphill[i];
    }
    return -expectation.logLikelihood();
  }
}
