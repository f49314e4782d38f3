package io.jinbang.media.fingerprint;

import java.util.ArrayList;

/**
 * Lays one film on the other as a guess says, fits place and time, and follows the line as far as
 * what moves in both agrees.
 */
final class Tracing {
  private static final int FITTED = 8;
  private static final int MOST = 240;
  private static final int[] SHIFTS = {-40, -27, -17, -10, 10, 17, 27, 40};
  private static final double CHANCE = 0.17;
  private static final double WIDTH = 0.25;
  private static final double LEAST = -0.6;
  private static final double BEST = 2;
  private static final double NEARLY = 0.12;
  private static final double PLAIN = 1.1;
  private static final int NEIGHBOURS = 3;
  private static final double SHARP = 0.004;
  private static final int BENDS = 3;
  private static final double HOPELESS = 1.5;

  private final Fingerprint a;
  private final Fingerprint b;
  private final Pairing pairing;
  private final Area area;
  private final int step;

  private Tracing(Fingerprint a, Fingerprint b, Pairing pairing) {
    this.a = a;
    this.b = b;
    this.pairing = pairing;
    this.area = a.sights().windows().get(pairing.a()).area();
    this.step = Math.max(2, a.reel().ticks() / MOST);
  }

  static Trace of(Fingerprint a, Fingerprint b, Alignment guess) {
    var from = a.sights().windows().get(guess.pairing().a()).area();
    var to = b.sights().windows().get(guess.pairing().b()).area();
    return of(a, b, guess, Warp.of(from, to, guess.pairing().symmetry()));
  }

  static Trace of(Fingerprint a, Fingerprint b, Alignment guess, Warp warp) {
    return new Tracing(a, b, guess.pairing()).trace(guess, warp);
  }

  private Trace trace(Alignment guess, Warp start) {
    var warp = start;
    var line = guess;
    for (var round = 0; round < 2 && (round == 0 || line.evidence() > HOPELESS); round++) {
      warp = better(line, warp, fitted(line, warp));
      var agreement = agreement(warp);
      var bent = line;
      for (var bend = 0; bend < BENDS; bend++) {
        bent = stretched(bent(bent, agreement), agreement);
      }
      var plain = stretched(shifted(atOwnPace(bent), agreement), agreement);
      line = PLAIN * plain.evidence() + 1 > bent.evidence() ? plain : bent;
    }
    return new Trace(line, warp, rival(line, agreement(warp)), covered(line));
  }

  /** At the speed it was filmed, where that is near: most copies are. */
  private Alignment atOwnPace(Alignment line) {
    if (Math.abs(line.speed() - 1) > NEARLY) {
      return line;
    }
    var middle = (line.from() + line.to()) / 2.0;
    return line.paced(1, line.at(middle) - middle);
  }

  /** Moved by the fraction of a tick that agrees best. */
  private Alignment shifted(Alignment line, Agreement agreement) {
    var best = line;
    var most = sum(line, agreement, 0);
    for (var shift = -1.5; shift <= 1.5; shift += 0.5) {
      var moved = line.paced(line.speed(), line.offset() + shift);
      var sum = sum(moved, agreement, 0);
      if (sum > most) {
        most = sum;
        best = moved;
      }
    }
    return best;
  }

  /** How much of the shorter film's time the stretch takes. */
  private double covered(Alignment line) {
    var shorter = Math.min(a.reel().ticks(), b.reel().ticks() / Math.abs(line.speed()));
    return Math.clamp((line.to() - line.from() + 1) / Math.max(1, shorter), 0, 1);
  }

  private Agreement agreement(Warp warp) {
    return new Agreement(a.reel(), b.reel(), warp, area);
  }

  private Warp fitted(Alignment line, Warp warp) {
    var pairs = new ArrayList<Fitting.Pair>();
    for (var k = 0; k < FITTED; k++) {
      var tick = line.from() + Math.round((k + 0.5f) * (line.to() - line.from()) / FITTED);
      var at = (int) Math.round(line.at(tick));
      if (at >= 0 && at < b.reel().ticks() && tick < a.reel().ticks()) {
        pairs.add(new Fitting.Pair(a.reliefs().still(tick), b.reliefs().still(at)));
      }
    }
    return new Fitting(a.reel(), b.reel(), pairing.negative()).fit(warp, area, pairs);
  }

  private Warp better(Alignment line, Warp before, Warp after) {
    return sum(line, agreement(after), 0) > sum(line, agreement(before), 0) ? after : before;
  }

  private double correlation(Overlap overlap, int tick, int shift, Agreement agreement) {
    return overlap.correlation(tick, shift, agreement, pairing.negative() ? -1 : 1);
  }

  private static double gain(double correlation) {
    return Math.clamp((correlation - CHANCE) / WIDTH, LEAST, BEST);
  }

  private double sum(Alignment line, Agreement agreement, int shift) {
    var overlap = new Overlap(a, b, line);
    var sum = 0.0;
    for (var tick = line.from(); tick <= line.to(); tick += step) {
      sum += gain(correlation(overlap, tick, shift, agreement));
    }
    return sum * step / 2;
  }

  private double rival(Alignment line, Agreement agreement) {
    var most = 0.0;
    for (var shift : SHIFTS) {
      most = Math.max(most, sum(line, agreement, shift));
    }
    return most;
  }

  /** Speed and offset by regression on where each moment agrees best, sharp peaks counting most. */
  private Alignment bent(Alignment line, Agreement agreement) {
    var overlap = new Overlap(a, b, line);
    var fit = new Regression();
    for (var tick = line.from(); tick <= line.to(); tick += step) {
      var found = new double[2 * NEIGHBOURS + 1];
      var best = 1;
      for (var k = 0; k < found.length; k++) {
        found[k] = correlation(overlap, tick, k - NEIGHBOURS, agreement);
        best = k > 0 && k < found.length - 1 && found[k] > found[best] ? k : best;
      }
      var curve = 2 * found[best] - found[best - 1] - found[best + 1];
      if (found[best] > CHANCE && curve > SHARP) {
        var peak = (found[best + 1] - found[best - 1]) / (2 * curve);
        fit.add(tick, best - NEIGHBOURS + Math.clamp(peak, -1, 1), curve);
      }
    }
    return fit.applied(line);
  }

  /** As far as the pictures agree along the line (Kadane's scan). */
  private Alignment stretched(Alignment line, Agreement agreement) {
    var overlap = new Overlap(a, b, line);
    var sum = 0.0;
    var start = overlap.first();
    var best = line.stretch(0, line.from(), line.from());
    for (var tick = overlap.first(); tick <= overlap.last(); tick += step) {
      sum += gain(correlation(overlap, tick, 0, agreement)) * step / 2;
      if (sum <= 0) {
        sum = 0;
        start = tick + step;
      } else if (sum > best.evidence()) {
        best = line.stretch(sum, start, Math.min(tick + step - 1, overlap.last()));
      }
    }
    return best;
  }
}
