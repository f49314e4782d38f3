package io.jinbang.media.fingerprint;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A film through all its windows.
 *
 * @param novelty for each tick how little else in the film looks like it: nothing for a still
 */
record Sights(List<Window> windows, List<Sight> through, float[] novelty) {
  private static final int ALIKE = 64;
  private static final int AWAY = 8;
  private static final int LOOKED_AT = 400;

  static Sights of(Reel reel, List<Window> windows) {
    var views = windows.stream().map(w -> new View(w.area(), reel.width(), reel.height())).toList();
    var coefficients = new float[views.size()][reel.ticks()][];
    var cosines = new Cosines();
    var table = new double[(reel.width() + 1) * (reel.height() + 1)];
    var pixels = new float[Cosines.SIDE * Cosines.SIDE];
    for (var tick = 0; tick < reel.ticks(); tick++) {
      if (tick > 0 && reel.shown()[tick] == reel.shown()[tick - 1]) {
        repeat(coefficients, tick);
        continue;
      }
      View.sum(reel.at(tick), reel.width(), reel.height(), table);
      for (var v = 0; v < views.size(); v++) {
        views.get(v).look(table, pixels);
        coefficients[v][tick] = new float[Cosines.COUNT];
        cosines.transform(pixels, coefficients[v][tick]);
      }
    }
    var through = IntStream.range(0, views.size()).mapToObj(v -> sight(coefficients[v])).toList();
    return new Sights(windows, through, novelty(through.getFirst().still(), reel.ticks()));
  }

  private static void repeat(float[][][] coefficients, int tick) {
    for (var each : coefficients) {
      each[tick] = each[tick - 1];
    }
  }

  private static Sight sight(float[][] coefficients) {
    var ticks = coefficients.length;
    var sight = new Sight(Hashes.of(ticks), Hashes.of(ticks), new float[ticks], new float[ticks]);
    var mean = new MovingMean(coefficients);
    var difference = new float[Cosines.COUNT];
    for (var tick = 0; tick < ticks; tick++) {
      Cosines.signs(coefficients[tick], sight.still(), tick);
      sight.contrast()[tick] = Cosines.strength(coefficients[tick]);
      mean.difference(tick, difference);
      Cosines.signs(difference, sight.moving(), tick);
      sight.motion()[tick] = Cosines.strength(difference);
    }
    return sight;
  }

  private static float[] novelty(Hashes still, int ticks) {
    var novelty = new float[ticks];
    var step = Math.max(2, ticks / LOOKED_AT);
    for (var tick = 0; tick < ticks; tick++) {
      var alike = 0;
      var others = 0;
      for (var other = 0; other < ticks; other += step) {
        if (Math.abs(tick - other) >= AWAY) {
          others++;
          alike += still.distance(tick, still, other) < ALIKE ? 1 : 0;
        }
      }
      novelty[tick] = others == 0 ? 1 : 1 - (float) alike / others;
    }
    return novelty;
  }
}
