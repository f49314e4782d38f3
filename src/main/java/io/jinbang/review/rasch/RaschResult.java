package io.jinbang.review.rasch;

import java.util.List;

/**
 * A fitted model. All measures are in logits; NaN stands for what cannot be said.
 *
 * @param deviance -2 log marginal likelihood
 * @param variance of the works
 * @param reliability of the works' measures, 0 to 1: the share of their variance that is not error
 *     (EAP reliability; Adams, Studies in Educational Evaluation 31, 2005)
 * @param components parts of the data that share neither judge nor work; above 1, judges of
 *     different parts are comparable only if the parts' works are equally good
 * @param marks the different marks given, ascending; marks never given are no step
 * @param steps between neighbouring marks, one fewer; they sum to 0
 * @param items criteria, by index
 * @param raters judges, by index
 * @param works those with a usable mark, by index
 */
public record RaschResult(
    double deviance,
    double variance,
    double reliability,
    int components,
    List<Integer> marks,
    List<Double> steps,
    List<Item> items,
    List<Rater> raters,
    List<Work> works) {

  public RaschResult {
    marks = List.copyOf(marks);
    steps = List.copyOf(steps);
    items = List.copyOf(items);
    raters = List.copyOf(raters);
    works = List.copyOf(works);
  }

  /**
   * A criterion.
   *
   * @param difficulty high where good marks are rare; NaN if it was set aside, all its marks being
   *     equal and extreme
   */
  public record Item(int item, int n, double difficulty, double se) {}

  /**
   * A judge.
   *
   * @param severity positive is strict; NaN if set aside: only lowest or only highest marks say
   *     that somebody is strict or lenient but not by how much
   * @param infit mean square residual weighted by information; 1 is expected, more is erratic, less
   *     is more even than people are (Wright and Masters, Rating Scale Analysis, 1982)
   * @param outfit the same unweighted, which single surprising marks drive
   */
  public record Rater(int rater, int n, double severity, double se, double infit, double outfit) {}

  /**
   * A work.
   *
   * @param measure expected a posteriori (EAP)
   * @param sd of its posterior
   */
  public record Work(int work, int n, double measure, double sd) {}
}
