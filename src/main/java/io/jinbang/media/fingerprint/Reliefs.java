package io.jinbang.media.fingerprint;

import java.util.HashMap;
import java.util.Map;

/** The reliefs of a film's pictures, and what of them moves; made when asked for, and kept. */
final class Reliefs {
  private static final int REACH = 4 * Reel.RATE;
  private static final int STEP = 3;

  private final Reel reel;
  private final Map<Integer, float[]> still = new HashMap<>();
  private final Map<Integer, float[]> moving = new HashMap<>();

  Reliefs(Reel reel) {
    this.reel = reel;
  }

  Reel reel() {
    return reel;
  }

  float[] still(int tick) {
    return still.computeIfAbsent(
        reel.shown()[tick],
        picture -> Relief.of(reel.pictures().get(picture), reel.width(), reel.height()));
  }

  /** The relief less the mean of those around it in time. */
  float[] moving(int tick) {
    return moving.computeIfAbsent(tick, this::move);
  }

  private float[] move(int tick) {
    var mean = new float[reel.width() * reel.height()];
    var count = 0;
    for (var near = Math.max(0, tick - REACH);
        near < Math.min(reel.ticks(), tick + REACH + 1);
        near += STEP) {
      var relief = still(near);
      for (var i = 0; i < mean.length; i++) {
        mean[i] += relief[i];
      }
      count++;
    }
    var here = still(tick);
    for (var i = 0; i < mean.length; i++) {
      mean[i] = here[i] - mean[i] / count;
    }
    return mean;
  }
}
