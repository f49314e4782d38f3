package io.jinbang.review.board;

import io.jinbang.review.calibration.CalibrationResult.Variance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far judges agree. The shares are those of the model's variances; NaN where it could not tell.
 *
 * @param works share of the differences between scores that lies in the works
 * @param judges share that lies in the judges' severity, which calibration removes
 * @param rest share of taste and chance
 * @param reliability of a calibrated score of as many sheets as a work has on average: 1 is perfect
 * @param alike of all cases in which two judges told the same two works apart, how often they put
 *     the same one first
 * @param cases how many those are
 */
public record Agreement(
    double works, double judges, double rest, double reliability, double alike, int cases) {
  static final Agreement NONE =
      new Agreement(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

  /** Of each pair of judges, so many shared works are compared; more would tell the same. */
  private static final int MOST_SHARED = 100;

  /** One judge's score of one work, both by index. */
  record Given(int work, int judge, double score) {}

  public boolean known() {
    return Double.isFinite(works);
  }

  static Agreement of(Variance variance, List<Given> given) {
    var sum = variance.entry() + variance.judge() + variance.residual();
    var each = given.size() / (double) given.stream().mapToInt(Given::work).distinct().count();
    var noise = variance.residual() / each;
    var counted = counted(given);
    return new Agreement(
        variance.entry() / sum,
        variance.judge() / sum,
        variance.residual() / sum,
        variance.entry() / (variance.entry() + noise),
        counted[0] / (double) counted[1],
        counted[1]);
  }

  /** Cases alike, and all. */
  private static int[] counted(List<Given> given) {
    var byJudge = new HashMap<Integer, Map<Integer, Double>>();
    given.forEach(
        one ->
            byJudge
                .computeIfAbsent(one.judge(), judge -> new HashMap<>())
                .put(one.work(), one.score()));
    var judges = List.copyOf(byJudge.values());
    var counted = new int[2];
    for (var a = 0; a < judges.size(); a++) {
      for (var b = a + 1; b < judges.size(); b++) {
        compare(judges.get(a), judges.get(b), counted);
      }
    }
    return counted;
  }

  private static void compare(Map<Integer, Double> one, Map<Integer, Double> other, int[] counted) {
    var shared = new ArrayList<>(one.keySet());
    shared.retainAll(other.keySet());
    var most = Math.min(MOST_SHARED, shared.size());
    for (var i = 0; i < most; i++) {
      for (var j = i + 1; j < most; j++) {
        var here = sign(one, shared.get(i), shared.get(j));
        var there = sign(other, shared.get(i), shared.get(j));
        counted[0] += here * there > 0 ? 1 : 0;
        counted[1] += here * there != 0 ? 1 : 0;
      }
    }
  }

  private static double sign(Map<Integer, Double> scores, int work, int other) {
    return Math.signum(scores.getOrDefault(work, 0.) - scores.getOrDefault(other, 0.));
  }
}
