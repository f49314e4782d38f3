package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moments of two films that are akin vote for the lines through them, a Hough transform over speed
 * and offset. At each speed a moment of the first film has one vote for a line.
 */
final class Votes {
  private static final double HIT = 1.0;
  private static final double FEWEST = 3;
  private static final int FINENESS = 16;
  private static final int WIDTH = 2;
  private static final double[] SPEEDS = speeds();

  private final int rows;
  private final int bins;
  private final float[] sums;
  private final float[] own;
  private final int[] lastRow;
  private int[] at = new int[1024];
  private int[] to = new int[1024];
  private float[] odds = new float[1024];
  private int hits;

  /**
   * @param middle the tick of the first film around which the votes lie
   */
  record Guess(Pairing pairing, double speed, double offset, double votes, double middle) {}

  Votes(int rows, int columns) {
    this.rows = rows;
    this.bins = (columns + 2 * rows) / WIDTH + 4;
    this.sums = new float[bins];
    this.own = new float[bins];
    this.lastRow = new int[bins];
  }

  /** From half to twice as fast in steps of 4 %, and backwards. */
  private static double[] speeds() {
    var speeds = new double[2 * FINENESS + 2];
    for (var i = 0; i <= 2 * FINENESS; i++) {
      speeds[i] = Math.pow(2, (double) (i - FINENESS) / FINENESS);
    }
    speeds[2 * FINENESS + 1] = -1;
    return speeds;
  }

  void clear() {
    hits = 0;
  }

  /** Rows must come in order. */
  void add(int row, int column, float kin) {
    if (kin < HIT) {
      return;
    }
    if (hits == at.length) {
      at = Arrays.copyOf(at, 2 * hits);
      to = Arrays.copyOf(to, 2 * hits);
      odds = Arrays.copyOf(odds, 2 * hits);
    }
    at[hits] = row;
    to[hits] = column;
    odds[hits++] = kin;
  }

  /** The two likeliest lines. */
  List<Guess> best(Pairing pairing) {
    var found = new ArrayList<Guess>();
    if (hits < 3) {
      return found;
    }
    for (var speed : SPEEDS) {
      var guess = best(pairing, speed);
      if (guess != null) {
        found.add(guess);
      }
    }
    found.sort((x, y) -> Double.compare(y.votes(), x.votes()));
    return found.subList(0, Math.min(2, found.size()));
  }

  private @Nullable Guess best(Pairing pairing, double speed) {
    count(speed);
    var best = 0;
    for (var bin = 0; bin + 1 < bins; bin++) {
      if (sums[bin] + sums[bin + 1] > sums[best] + sums[best + 1]) {
        best = bin;
      }
    }
    var votes = sums[best] + sums[best + 1];
    return votes < FEWEST
        ? null
        : new Guess(pairing, speed, (best + 1) * WIDTH + base(speed), votes, middle(speed, best));
  }

  private double base(double speed) {
    return speed > 0 ? -speed * rows : 0;
  }

  private int bin(int hit, double speed) {
    return (int) ((to[hit] - speed * at[hit] - base(speed)) / WIDTH);
  }

  private void count(double speed) {
    Arrays.fill(sums, 0);
    Arrays.fill(lastRow, -1);
    for (var hit = 0; hit < hits; hit++) {
      var bin = bin(hit, speed);
      if (lastRow[bin] != at[hit]) {
        lastRow[bin] = at[hit];
        own[bin] = 0;
      }
      if (odds[hit] > own[bin]) {
        sums[bin] += odds[hit] - own[bin];
        own[bin] = odds[hit];
      }
    }
  }

  private double middle(double speed, int best) {
    var sum = 0.0;
    var weight = 0.0;
    for (var hit = 0; hit < hits; hit++) {
      var bin = bin(hit, speed);
      if (bin == best || bin == best + 1) {
        sum += odds[hit] * at[hit];
        weight += odds[hit];
      }
    }
    return sum / weight;
  }
}
