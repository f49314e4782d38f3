package io.jinbang.review.calibration;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The model of marks on several criteria: {@code mark = theme and criterion + work - severity +
 * halo + work on criterion - severity on criterion + error}, by REML.
 *
 * <p>Where every review has every criterion, the model falls into two parts that share neither a
 * parameter nor an error: the means of the reviews, and their orthonormal contrasts (Helmert's).
 * Each is a two-way model; the C - 1 contrasts are alike and are fitted as one, side by side. A
 * mean's variances are those of the contrasts divided by C plus those common to all criteria, which
 * are had by subtraction and not let fall below 0 (Searle, Casella and McCulloch, Variance
 * Components, 4.3, do so with mean squares, and give the same where the design is balanced).
 */
public final class Criteria {
  private final int[] themes;
  private final int criteria;
  private final List<Review> reviews;

  /**
   * @param marks by criterion
   */
  private record Review(int entry, int judge, double[] marks) {}

  private Criteria(int[] themes, int criteria, List<Review> reviews) {
    this.themes = themes.clone();
    this.criteria = criteria;
    this.reviews = reviews;
  }

  /**
   * Fits the model to the complete reviews.
   *
   * @param themes theme index of every work
   * @param criteria how many there are; at least two
   * @param marks at most one for each work, judge and criterion
   * @throws Uncalibratable if no review is complete, marks do not fit together, or judges times
   *     criteria are too many
   */
  public static CriteriaResult fit(int[] themes, int criteria, List<Mark> marks) {
    if (criteria < 2) {
      throw new IllegalArgumentException("there are " + criteria + " criteria");
    }
    var sheets = marks.stream().collect(groupingBy(m -> List.of(m.entry(), m.judge()))).values();
    var complete = sheets.stream().filter(sheet -> sheet.size() == criteria).toList();
    var reviews = complete.stream().map(Criteria::review).toList();
    return new Criteria(themes, criteria, reviews).result(sheets.size() - complete.size());
  }

  private static Review review(List<Mark> marks) {
    var sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::criterion));
    for (var c = 0; c < sorted.size(); c++) {
      if (sorted.get(c).criterion() != c) {
        throw new Uncalibratable(Uncalibratable.Reason.TWICE, -1);
      }
    }
    var values = sorted.stream().mapToDouble(Mark::value).toArray();
    return new Review(sorted.getFirst().entry(), sorted.getFirst().judge(), values);
  }

  private CriteriaResult result(int incomplete) {
    var means = Fit.of(Sheet.of(themes, means()));
    var contrasts = Fit.of(Sheet.of(contrastThemes(), contrasts()));
    var calibrated =
        IntStream.range(0, themes.length).mapToObj(w -> calibrated(w, means, contrasts)).toList();
    return new CriteriaResult(
        components(means.variance(), contrasts.variance()), calibrated, incomplete);
  }

  private CriteriaResult.Components components(
      CalibrationResult.Variance mean, CalibrationResult.Variance contrast) {
    return new CriteriaResult.Components(
        Math.max(0, mean.entry() - contrast.entry() / criteria),
        Math.max(0, mean.judge() - contrast.judge() / criteria),
        Math.max(0, mean.residual() - contrast.residual() / criteria),
        contrast.entry(),
        contrast.judge(),
        contrast.residual());
  }

  private List<Double> calibrated(int work, Fit means, Fit contrasts) {
    var values = new double[criteria];
    Arrays.fill(values, means.themeMean(work) + means.effect(work));
    for (var k = 1; k < criteria; k++) {
      var at = (k - 1) * themes.length + work;
      var contrast = contrasts.themeMean(at) + contrasts.effect(at);
      for (var c = 0; c < criteria; c++) {
        values[c] += helmert(c, k) * contrast;
      }
    }
    return Arrays.stream(values).boxed().toList();
  }

  private List<Score> means() {
    return reviews.stream()
        .map(r -> new Score(r.entry, r.judge, Arrays.stream(r.marks).average().orElse(0)))
        .toList();
  }

  /** Each contrast with works, judges and themes of its own, so that they share variances only. */
  private List<Score> contrasts() {
    var judges = reviews.stream().mapToInt(Review::judge).max().orElse(0) + 1;
    var scores = new ArrayList<Score>();
    for (var k = 1; k < criteria; k++) {
      for (var review : reviews) {
        var entry = (k - 1) * themes.length + review.entry;
        var judge = (k - 1) * judges + review.judge;
        scores.add(new Score(entry, judge, contrast(review, k)));
      }
    }
    return scores;
  }

  private int[] contrastThemes() {
    var many = Arrays.stream(themes).max().orElse(0) + 1;
    var stacked = new int[(criteria - 1) * themes.length];
    Arrays.setAll(stacked, i -> i / themes.length * many + themes[i % themes.length]);
    return stacked;
  }

  private double contrast(Review review, int k) {
    return IntStream.range(0, criteria).mapToDouble(c -> helmert(c, k) * review.marks[c]).sum();
  }

  /** Column k of Helmert's orthonormal contrasts: criterion k against those before it. */
  private static double helmert(int c, int k) {
    var length = Math.sqrt(k * (k + 1.0));
    return c < k ? 1 / length : c == k ? -k / length : 0;
  }
}
