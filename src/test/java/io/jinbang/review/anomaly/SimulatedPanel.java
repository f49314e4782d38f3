package io.jinbang.review.anomaly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Judges without guile, as in the judging benchmark: works and severities of standard deviation 1,
 * slopes of .25, halo of .5, residual 1, whole marks of 1 to 10 on six criteria. A test then spoils
 * what it wants found.
 */
final class SimulatedPanel {
  private static final int CRITERIA = 6;

  final Random random;
  final int judges;
  final List<Reading> readings = new ArrayList<>();

  /**
   * @param share one in so many sheets is of a work the judge is tied to, by lot
   */
  SimulatedPanel(int works, int judges, int reviews, double share, long seed) {
    random = new Random(seed);
    this.judges = judges;
    var severity = IntStream.range(0, judges).mapToDouble(_ -> random.nextGaussian()).toArray();
    var slope =
        IntStream.range(0, judges).mapToDouble(_ -> 1 + .25 * random.nextGaussian()).toArray();
    var given = new ArrayList<List<Reading>>();
    IntStream.range(0, judges).forEach(_ -> given.add(new ArrayList<>()));
    for (var w = 0; w < works; w++) {
      var merit = random.nextGaussian();
      for (var j : drawn(reviews, given)) {
        var likely = 6 + slope[j] * merit - severity[j] + .5 * random.nextGaussian();
        given.get(j).add(reading(j, w, 0, marks(likely), random.nextDouble() < share));
      }
    }
    given.forEach(this::inOrder);
  }

  /** The judges with fewest works first, by lot among equals. */
  private List<Integer> drawn(int reviews, List<List<Reading>> given) {
    var order = new ArrayList<>(IntStream.range(0, judges).boxed().toList());
    Collections.shuffle(order, random);
    order.sort((a, b) -> Integer.compare(given.get(a).size(), given.get(b).size()));
    return order.subList(0, reviews);
  }

  private void inOrder(List<Reading> own) {
    Collections.shuffle(own, random);
    for (var place = 0; place < own.size(); place++) {
      var r = own.get(place);
      readings.add(reading(r.judge(), r.work(), place + 1, r.marks(), r.tied()));
    }
  }

  List<Integer> marks(double likely) {
    return IntStream.range(0, CRITERIA)
        .mapToObj(_ -> (int) Math.clamp(Math.round(likely + random.nextGaussian()), 1, 10))
        .toList();
  }

  static Reading reading(int judge, int work, int place, List<Integer> marks, boolean tied) {
    var score = marks.stream().mapToInt(m -> m).average().orElseThrow();
    return new Reading(judge, work, place, marks, score, tied);
  }

  /** Puts other marks on the sheets of a judge. */
  void spoil(int judge, java.util.function.Function<Reading, List<Integer>> marks) {
    readings.replaceAll(
        r ->
            r.judge() == judge ? reading(judge, r.work(), r.place(), marks.apply(r), r.tied()) : r);
  }

  static List<Integer> shifted(List<Integer> marks, int by) {
    return marks.stream().map(m -> Math.clamp(m + by, 1, 10)).toList();
  }
}
