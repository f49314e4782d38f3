package io.jinbang.review.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ties a panel together, so that every judge's strictness can be told from every other's: two
 * judges exchange a work each, again and again, which leaves all loads and numbers of reviews as
 * they are. No work falls below its floor, and the cheapest exchanges come first. Same pairs, same
 * seed, same answer.
 */
public final class Linking {
  private static final int FROM_SMALLEST = 200;
  private static final int TRIALS = 500;
  private static final int SAMPLE = 4000;
  private static final int TRIES_PER_PAIR = 200;

  private final Worth worth;
  private final Reading reading;
  private final long[] floors;
  private final SplittableRandom random;

  /** What a pair is worth, on a scale of whole numbers; higher is better. */
  public interface Worth {
    boolean allowed(int judge, int work);

    long gain(int judge, int work);
  }

  /** Judges of the pairs at these places change places. */
  private record Exchange(int one, int other, long loss) {}

  /**
   * @param themes of every work, by number; all the same where there are none
   * @param floors least total gain of each work
   */
  public Linking(Worth worth, List<Pair> pairs, int[] themes, long[] floors, long seed) {
    this.worth = worth;
    this.reading = new Reading(pairs, themes);
    this.floors = floors.clone();
    this.random = new SplittableRandom(seed);
  }

  /** Panels that share neither judge nor work. */
  public static int components(List<Pair> pairs, int works) {
    return new Reading(pairs, new int[works]).panels().count();
  }

  /** The pairs as they are now, by judge, then work. */
  public List<Pair> pairs() {
    return IntStream.range(0, reading.size())
        .mapToObj(place -> new Pair(reading.judge(place), reading.work(place)))
        .sorted(Comparator.comparingInt(Pair::judge).thenComparingInt(Pair::work))
        .toList();
  }

  /**
   * Merges panels that share neither judge nor work. An exchange between two of them joins them
   * unless both works hang on one thread, which is tried out rather than thought out.
   *
   * @param slack by how much a work may fall below its floor where it cannot be had otherwise
   */
  public Linking connected(long slack) {
    var panels = reading.panels();
    var fewest = reading.fewestPanels();
    while (panels.count() > fewest && (merged(panels, 0) || merged(panels, slack))) {
      panels = reading.panels();
    }
    return this;
  }

  private boolean merged(Reading.Panels panels, long slack) {
    var tried = 0;
    for (var exchange : between(panels, slack)) {
      if (++tried > TRIALS) {
        return false;
      }
      reading.exchange(exchange.one, exchange.other);
      if (reading.panels().count() < panels.count()) {
        return true;
      }
      reading.exchange(exchange.one, exchange.other);
    }
    return false;
  }

  /** Exchanges between the smallest panel and the others, the cheapest first. */
  private List<Exchange> between(Reading.Panels panels, long slack) {
    var smallest = panels.smallest();
    var inside =
        places().filter(place -> panels.of(place) == smallest).limit(FROM_SMALLEST).toArray();
    var found = new ArrayList<Exchange>();
    for (var one : inside) {
      places()
          .filter(other -> panels.of(other) != smallest && possible(one, other, slack))
          .forEach(other -> found.add(new Exchange(one, other, loss(one, other))));
    }
    found.sort(Comparator.comparingLong(Exchange::loss));
    return found;
  }

  private IntStream places() {
    return IntStream.range(0, reading.size());
  }

  /**
   * Makes judges compare works of different themes, until the share of such pairs of works is
   * reached or no exchange serves it.
   *
   * @param slack by how much a work may fall below its floor for the sake of it
   */
  public Linking across(double share, long slack) {
    while (reading.crossLinks() < share) {
      var best = bestAcross(0);
      best = best == null ? bestAcross(slack) : best;
      if (best == null) {
        return this;
      }
      reading.exchange(best.one, best.other);
    }
    return this;
  }

  private @Nullable Exchange bestAcross(long slack) {
    Exchange best = null;
    var bestPrice = Double.POSITIVE_INFINITY;
    for (var i = 0; i < SAMPLE; i++) {
      var one = random.nextInt(reading.size());
      var other = random.nextInt(reading.size());
      var links = reading.linksGained(one, other);
      if (links > 0 && possible(one, other, slack)) {
        var price = (loss(one, other) + 1e-3) / links;
        if (price < bestPrice) {
          bestPrice = price;
          best = new Exchange(one, other, 0);
        }
      }
    }
    return best;
  }

  /**
   * Spreads the meetings of judges over one another's works: every two judges should share about as
   * many works as any other two.
   *
   * @param budget how much of the total gain it may cost
   */
  public Linking balanced(long budget) {
    var left = budget;
    for (var i = 0L; i < (long) TRIES_PER_PAIR * reading.size(); i++) {
      var one = random.nextInt(reading.size());
      var other = random.nextInt(reading.size());
      if (reading.meetingsGained(one, other) < 0 && possible(one, other)) {
        var loss = loss(one, other);
        if (loss <= Math.max(0, left)) {
          reading.exchange(one, other);
          left -= Math.max(0, loss);
        }
      }
    }
    return this;
  }

  private boolean possible(int one, int other) {
    return possible(one, other, 0);
  }

  private boolean possible(int one, int other, long slack) {
    var judge = reading.judge(one);
    var work = reading.work(one);
    var otherJudge = reading.judge(other);
    var otherWork = reading.work(other);
    return judge != otherJudge
        && work != otherWork
        && !reading.reads(judge, otherWork)
        && !reading.reads(otherJudge, work)
        && worth.allowed(judge, otherWork)
        && worth.allowed(otherJudge, work)
        && keepsFloor(work, judge, otherJudge, slack)
        && keepsFloor(otherWork, otherJudge, judge, slack);
  }

  private boolean keepsFloor(int work, int leaves, int comes, long slack) {
    var change = worth.gain(comes, work) - worth.gain(leaves, work);
    return change >= 0 || served(work) + change >= floors[work] - slack;
  }

  private long served(int work) {
    return reading.readers(work).mapToLong(judge -> worth.gain(judge, work)).sum();
  }

  private long loss(int one, int other) {
    var judge = reading.judge(one);
    var work = reading.work(one);
    var otherJudge = reading.judge(other);
    var otherWork = reading.work(other);
    return worth.gain(judge, work)
        + worth.gain(otherJudge, otherWork)
        - worth.gain(judge, otherWork)
        - worth.gain(otherJudge, work);
  }
}
