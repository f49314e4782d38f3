package io.jinbang.media.fingerprint;

import java.util.HashMap;
import java.util.Map;

/** The reliefs of a film's pictures, and what of them moves; made when asked for, and kept. */
final class Reliefs {
  private static final int SAMPLES = 10;

  private final Reel reel;
  private final Map<Integer, float[]> still = new HashMap<>();
  private final Map<Span, float[]> moving = new HashMap<>();

  Reliefs(Reel reel) {
    this.reel = reel;
  }

  /** A tick, and the time around it that it is held against. */
  private record Span(int tick, int from, int to) {}

  float[] still(int tick) {
    return still.computeIfAbsent(
        reel.shown()[tick],
        picture -> Relief.of(reel.pictures().get(picture), reel.width(), reel.height()));
  }

  /** The relief less the mean of those from one tick to another. */
  float[] moving(int tick, int from, int to) {
    return moving.computeIfAbsent(new Span(tick, from, to), this::move);
  }

  private float[] move(Span span) {
    var mean = new float[reel.width() * reel.height()];
    for (var k = 0; k <= SAMPLES; k++) {
      var relief = still(span.from + Math.round((float) k * (span.to - span.from) / SAMPLES));
      for (var i = 0; i < mean.length; i++) {
        mean[i] += relief[i];
      }
    }
    var here = still(span.tick);
    for (var i = 0; i < mean.length; i++) {
      mean[i] = here[i] - mean[i] / (SAMPLES + 1);
    }
    return mean;
  }
}
