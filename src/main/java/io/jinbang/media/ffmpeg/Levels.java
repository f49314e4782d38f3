package io.jinbang.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** The level of each second of sound: the root of its mean square against full scale. */
final class Levels {
  /** What counts as nothing at all. */
  private static final int SILENCE = -90;

  private static final int MOST = 6 * 3600;

  private final List<double[]> seconds = new ArrayList<>();

  void add(double at, float[] values) {
    var second = (int) Math.max(0, Math.min(MOST, at));
    while (seconds.size() <= second) {
      seconds.add(new double[2]);
    }
    var sum = 0.0;
    for (var value : values) {
      sum += value * value;
    }
    seconds.get(second)[0] += Double.isFinite(sum) ? sum : 0;
    seconds.get(second)[1] += values.length;
  }

  /** In whole dB, {@value #SILENCE} for none. */
  List<Integer> decibels() {
    return seconds.stream().map(Levels::decibels).toList();
  }

  private static Integer decibels(double[] second) {
    var mean = second[1] == 0 ? 0 : second[0] / second[1];
    return (int) Math.clamp(Math.round(10 * Math.log10(Math.max(mean, 1e-12))), SILENCE, 0L);
  }
}
