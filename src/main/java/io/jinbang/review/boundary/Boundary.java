package io.jinbang.review.boundary;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.CalibrationResult.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * The works between which the top is still open, and where to spend further reviews on them: each
 * review goes to where it is expected to settle most ({@link Gain}), then the next is thought
 * about.
 *
 * <p>Reviews help most in rounds: some, a new calibration, some more. How much, {@code ./jinbang
 * bench judging} measures.
 */
public final class Boundary {
  /** A work less likely than this to belong among the top is out of question. */
  public static final double LOW = .05;

  /** A work more likely than this is in without question. */
  public static final double HIGH = .95;

  private Boundary() {}

  /**
   * Works whose chance of the top lies between two bounds, the most open first; none where there
   * were no draws.
   */
  public static List<Uncertain> uncertain(CalibrationResult result, double low, double high) {
    return result.works().stream()
        .filter(work -> low < work.pTop() && work.pTop() < high)
        .sorted(Comparator.comparingDouble(work -> Math.abs(work.pTop() - .5)))
        .map(Uncertain::of)
        .toList();
  }

  /**
   * {@link #spend(CalibrationResult, int, double, double)} between {@link #LOW} and {@link #HIGH}.
   */
  public static Map<Integer, Integer> spend(CalibrationResult result, int reviews) {
    return spend(result, reviews, LOW, HIGH);
  }

  /**
   * How many reviews more each uncertain work should get. A work gets at most one of each judge who
   * has not seen it; reviews nobody could write are left out.
   *
   * @param reviews how many there are to spend
   * @return by work, those with at least one only
   */
  public static Map<Integer, Integer> spend(
      CalibrationResult result, int reviews, double low, double high) {
    var judges = result.judges().size();
    return spend(result, reviews, low, high, work -> judges - result.works().get(work).n());
  }

  /**
   * The same where judges have works before them that they have not scored yet, or no room.
   *
   * @param fresh by work, how many judges could still be asked to read it
   */
  public static Map<Integer, Integer> spend(
      CalibrationResult result, int reviews, double low, double high, IntUnaryOperator fresh) {
    var queue = new PriorityQueue<Bid>();
    var noise = noise(result);
    for (var open : uncertain(result, low, high)) {
      var work = result.works().get(open.entry());
      offer(queue, Bid.first(work, fresh.applyAsInt(open.entry()), noise));
    }
    var spent = new TreeMap<Integer, Integer>();
    for (var left = reviews; left > 0 && !queue.isEmpty(); left--) {
      var best = queue.remove();
      spent.merge(best.entry, 1, Integer::sum);
      offer(queue, best.next());
    }
    return spent;
  }

  private static void offer(PriorityQueue<Bid> queue, Bid bid) {
    if (bid.fresh > 0 && bid.worth > 0) {
      queue.add(bid);
    }
  }

  /**
   * Variance of one more score: what remains, and how little is known of the judge who gives it.
   */
  private static double noise(CalibrationResult result) {
    var judges = result.judges().stream().mapToDouble(j -> j.se() * j.se()).average().orElse(0);
    return result.variance().residual() + judges;
  }

  /**
   * One more review of a work, and what it is worth.
   *
   * @param planned reviews planned before it
   * @param fresh judges who have not seen the work, nor are planned to
   */
  private record Bid(int entry, Gain gain, int planned, int fresh, double worth)
      implements Comparable<Bid> {

    static Bid first(Work work, int fresh, double noise) {
      var gain = Gain.of(work.pTop(), work.se() * work.se(), noise);
      return new Bid(work.entry(), gain, 0, fresh, gain.next(0));
    }

    Bid next() {
      return new Bid(entry, gain, planned + 1, fresh - 1, gain.next(planned + 1));
    }

    @Override
    public int compareTo(Bid other) {
      var byWorth = Double.compare(other.worth, worth);
      return byWorth != 0 ? byWorth : Integer.compare(entry, other.entry);
    }
  }
}
