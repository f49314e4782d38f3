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
  private static final double CHANCE = 0.14;
  private static final double WIDTH = 0.25;
  private static final double LEAST = -0.6;
  private static final double BEST = 2;

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
    return new Tracing(a, b, guess.pairing()).trace(guess);
  }

  private Trace trace(Alignment guess) {
    var other = b.sights().windows().get(pairing.b()).area();
    var warp = Warp.of(area, other, pairing.symmetry());
    var line = guess;
    for (var round = 0; round < 2; round++) {
      warp = better(line, warp, fitted(line, warp));
      var agreement = agreement(warp);
      line = stretched(bent(line, agreement), agreement, 0);
    }
    return new Trace(line, warp, rival(line, agreement(warp)));
  }

  private Agreement agreement(Warp warp) {
    return new Agreement(a.reel(), b.reel(), warp, area);
  }

  private Warp fitted(Alignment line, Warp warp) {
    var pairs = new ArrayList<Fitting.Pair>();
    for (var k = 0; k < FITTED; k++) {
      var tick = line.from() + Math.round((k + 0.5f) * (line.to() - line.from()) / FITTED);
      var at = other(line, tick, 0);
      if (at >= 0) {
        pairs.add(new Fitting.Pair(a.reliefs().still(tick), b.reliefs().still(at)));
      }
    }
    return new Fitting(a.reel(), b.reel(), pairing.negative()).fit(warp, area, pairs);
  }

  private Warp better(Alignment line, Warp before, Warp after) {
    return sum(line, agreement(after), 0) > sum(line, agreement(before), 0) ? after : before;
  }

  /** The second film's tick, or -1. */
  private int other(Alignment line, int tick, int shift) {
    var at = (int) Math.round(line.at(tick)) + shift;
    return at < 0 || at >= b.reel().ticks() || tick < 0 || tick >= a.reel().ticks() ? -1 : at;
  }

  private double correlation(int tick, int at, Agreement agreement) {
    var found = agreement.of(a.reliefs().moving(tick), b.reliefs().moving(at));
    return pairing.negative() ? -found : found;
  }

  private static double gain(double correlation) {
    return Math.clamp((correlation - CHANCE) / WIDTH, LEAST, BEST);
  }

  private double sum(Alignment line, Agreement agreement, int shift) {
    var sum = 0.0;
    for (var tick = line.from(); tick <= line.to(); tick += step) {
      var at = other(line, tick, shift);
      sum += at < 0 ? 0 : gain(correlation(tick, at, agreement));
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

  /** Speed and offset by regression on where each moment agrees best. */
  private Alignment bent(Alignment line, Agreement agreement) {
    var fit = new Regression();
    for (var tick = line.from(); tick <= line.to(); tick += step) {
      var best = 0;
      var most = CHANCE;
      for (var shift = -2; shift <= 2; shift++) {
        var at = other(line, tick, shift);
        var found = at < 0 ? 0 : correlation(tick, at, agreement);
        if (found > most) {
          most = found;
          best = shift;
        }
      }
      if (most > CHANCE) {
        fit.add(tick, Math.round(line.at(tick)) + best - line.at(tick), most);
      }
    }
    return fit.applied(line);
  }

  /** As far as the pictures agree along the line (Kadane's scan). */
  private Alignment stretched(Alignment line, Agreement agreement, int shift) {
    var sum = 0.0;
    var start = 0;
    var best = new Alignment(pairing, line.speed(), line.offset(), 0, line.from(), line.from());
    for (var tick = 0; tick < a.reel().ticks(); tick += step) {
      var at = other(line, tick, shift);
      sum += at < 0 ? -sum : gain(correlation(tick, at, agreement)) * step / 2;
      if (sum <= 0) {
        sum = 0;
        start = tick + step;
      } else if (sum > best.evidence()) {
        best = new Alignment(pairing, line.speed(), line.offset(), sum, start, tick);
      }
    }
    return best;
  }
}
