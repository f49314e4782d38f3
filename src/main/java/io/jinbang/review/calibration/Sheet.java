package io.jinbang.review.calibration;

import io.jinbang.review.calibration.Uncalibratable.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * The scores as checked arrays, ordered by work and judge so that their order of arrival changes no
 * bit of the result.
 *
 * @param themes by work; works nobody reviewed are among them
 * @param work by score
 * @param judge by score, renumbered without gaps
 * @param judges the judge as given, by new number
 * @param value by score
 */
record Sheet(int[] themes, int[] work, int[] judge, int[] judges, double[] value) {

  static Sheet of(int[] themes, List<Score> scores) {
    check(themes, scores);
    var sorted = scores.toArray(Score[]::new);
    Arrays.sort(sorted, Sheet::order);
    checkOnce(sorted, scores);
    var judges = Arrays.stream(sorted).mapToInt(Score::judge).sorted().distinct().toArray();
    var number = new HashMap<Integer, Integer>();
    for (var i = 0; i < judges.length; i++) {
      number.put(judges[i], i);
    }
    return new Sheet(
        themes.clone(),
        Arrays.stream(sorted).mapToInt(Score::entry).toArray(),
        Arrays.stream(sorted).mapToInt(s -> number.getOrDefault(s.judge(), 0)).toArray(),
        judges,
        Arrays.stream(sorted).mapToDouble(Score::value).toArray());
  }

  int size() {
    return value.length;
  }

  int works() {
    return themes.length;
  }

  int[] scoresPerWork() {
    return counts(work, works());
  }

  int[] scoresPerJudge() {
    return counts(judge, judges.length);
  }

  int reviewed() {
    return (int) Arrays.stream(scoresPerWork()).filter(n -> n > 0).count();
  }

  /** Scores of every theme; 0 for numbers that no theme has. */
  int[] scoresPerTheme() {
    var most = Arrays.stream(themes).max().orElse(0);
    return counts(Arrays.stream(work).map(w -> themes[w]).toArray(), most + 1);
  }

  double[] meanBy(int[] group, int groups) {
    var sum = new double[groups];
    for (var o = 0; o < size(); o++) {
      sum[group[o]] += value[o];
    }
    var count = counts(group, groups);
    Arrays.setAll(sum, g -> sum[g] / count[g]);
    return sum;
  }

  /** The scores of every group, in order. */
  double[][] valuesBy(int[] group, int groups) {
    var count = counts(group, groups);
    var values = new double[groups][];
    Arrays.setAll(values, g -> new double[count[g]]);
    var filled = new int[groups];
    for (var o = 0; o < size(); o++) {
      values[group[o]][filled[group[o]]++] = value[o];
    }
    return values;
  }

  private static int[] counts(int[] group, int groups) {
    var count = new int[groups];
    for (var g : group) {
      count[g]++;
    }
    return count;
  }

  private static int order(Score a, Score b) {
    return a.entry() != b.entry()
        ? Integer.compare(a.entry(), b.entry())
        : Integer.compare(a.judge(), b.judge());
  }

  private static void check(int[] themes, List<Score> scores) {
    if (scores.isEmpty()) {
      throw new Uncalibratable(Reason.NO_SCORES, -1);
    }
    refuse(Arrays.stream(themes).anyMatch(t -> t < 0), Reason.NO_SUCH_INDEX, -1);
    for (var i = 0; i < scores.size(); i++) {
      var score = scores.get(i);
      refuse(!Double.isFinite(score.value()), Reason.NOT_A_NUMBER, i);
      refuse(
          score.entry() < 0 || score.entry() >= themes.length || score.judge() < 0,
          Reason.NO_SUCH_INDEX,
          i);
    }
  }

  /** Neighbours tell whether any pair comes twice; only then is it worth looking where. */
  private static void checkOnce(Score[] sorted, List<Score> scores) {
    for (var i = 1; i < sorted.length; i++) {
      if (order(sorted[i - 1], sorted[i]) == 0) {
        throw twice(scores);
      }
    }
  }

  private static Uncalibratable twice(List<Score> scores) {
    var seen = new HashSet<Long>();
    var at = 0;
    while (seen.add(((long) scores.get(at).entry() << 32) | scores.get(at).judge())) {
      at++;
    }
    return new Uncalibratable(Reason.TWICE, at);
  }

  private static void refuse(boolean bad, Reason reason, int position) {
    if (bad) {
      throw new Uncalibratable(reason, position);
    }
  }
}
