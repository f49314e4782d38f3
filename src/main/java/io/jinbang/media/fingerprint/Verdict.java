package io.jinbang.media.fingerprint;

import java.util.Comparator;
import java.util.List;

/**
 * What the traces of two films come to.
 *
 * @param best the most telling trace, and
 * @param further those that agree elsewhere in time, as where other footage was cut in between
 * @param rival what the best trace that contradicts it is worth: films of one place agree a little
 *     along many lines, copies along one
 */
record Verdict(Trace best, List<Trace> further, double rival, double secondsA, double secondsB) {
  /** Half a second of perfect agreement counts 2. */
  private static final double EVEN = 9;

  private static final double TOLD = 6;
  private static final double BRIEF = 8;
  private static final double EDGE = 2.5;
  private static final double RIVALRY = 0.7;
  private static final double MOST_LOST = 0.5;

  /** Null where nothing agrees at all. */
  static @org.jspecify.annotations.Nullable Verdict of(
      List<Trace> traces, double secondsA, double secondsB) {
    var order =
        traces.stream().sorted(Comparator.comparingDouble(Verdict::worth).reversed()).toList();
    if (order.isEmpty() || worth(order.getFirst()) <= 0) {
      return null;
    }
    var best = order.getFirst();
    var further = new java.util.ArrayList<Trace>();
    for (var next : order.subList(1, order.size())) {
      var apart = best.apart(next) && further.stream().allMatch(f -> f.apart(next));
      if (apart
          && next.line().pairing().symmetry() == best.line().pairing().symmetry()
          && worth(next) > TOLD) {
        further.add(next);
      }
    }
    var rival =
        order.stream()
            .filter(other -> other.line().contradicts(best.line()))
            .mapToDouble(Verdict::worth)
            .max()
            .orElse(0);
    return new Verdict(best, List.copyOf(further), Math.max(0, rival), secondsA, secondsB);
  }

  /** Evidence less what unusual edits must bring up for themselves. */
  private static double worth(Trace trace) {
    var line = trace.line();
    var worth = trace.evidence() - 5 * Math.abs(Math.log(Math.abs(line.speed()))) / Math.log(2);
    worth -= line.speed() < 0 ? 3 : 0;
    worth -= line.pairing().negative() ? 1 : 0;
    return worth - (line.pairing().symmetry().usual() ? 0 : 1);
  }

  private double evidence() {
    var own = worth(best) + further.stream().mapToDouble(Verdict::worth).sum();
    return own - Math.min(MOST_LOST * own, RIVALRY * rival);
  }

  double score() {
    var evidence = evidence();
    return evidence / (evidence + EVEN);
  }

  boolean match() {
    return score() >= 0.5 && !common();
  }

  boolean told() {
    return evidence() > TOLD;
  }

  /**
   * A few seconds at the start or the end of both: an opening, a card, credits many films share.
   */
  private boolean common() {
    var shared = best.line().seconds();
    var ends = best.line().segment();
    var opening = ends.aFrom() < EDGE && ends.bFrom() < EDGE;
    var closing = secondsA - ends.aTo() < EDGE && secondsB - ends.bTo() < EDGE;
    return further.isEmpty()
        && shared < BRIEF
        && shared < 0.5 * Math.min(secondsA, secondsB)
        && (opening || closing);
  }

  List<Segment> segments() {
    if (!told()) {
      return List.of();
    }
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(best), further.stream())
        .map(trace -> trace.line().segment())
        .sorted(Comparator.comparingDouble(Segment::aFrom))
        .toList();
  }
}
