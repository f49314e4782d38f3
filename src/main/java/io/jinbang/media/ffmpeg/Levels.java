package io.jinbang.media.ffmpeg;

import java.util.List;

/** The level of each second of sound: the root of its mean square against full scale. */
final class Levels {
  /** What counts as nothing at all. */
  private static final int SILENCE = -90;

  private final PerSecond squares = new PerSecond();

  void add(double at, float[] values) {
    var sum = 0.0;
    for (var value : values) {
      sum += value * value;
    }
    squares.add(at, sum, values.length);
  }

  /** In whole dB, {@value #SILENCE} for none. */
  List<Integer> decibels() {
    return squares.means().stream().map(Levels::decibels).toList();
  }

  private static Integer decibels(double mean) {
    var power = Double.isNaN(mean) ? 0 : mean;
    return (int) Math.clamp(Math.round(10 * Math.log10(Math.max(power, 1e-12))), SILENCE, 0);
  }
}
