package io.jinbang.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** Means of each second of a film, of six hours at most. */
final class PerSecond {
  private static final int MOST = (int) Gate.MOST_SECONDS;
  private final List<double[]> seconds = new ArrayList<>();

  void add(double at, double sum, long count) {
    var second = (int) Math.clamp(at, 0, MOST);
    while (seconds.size() <= second) {
      seconds.add(new double[2]);
    }
    seconds.get(second)[0] += Double.isFinite(sum) ? sum : 0;
    seconds.get(second)[1] += count;
  }

  /** Not a number where nothing was added. */
  List<Double> means() {
    return seconds.stream().map(second -> second[0] / second[1]).toList();
  }
}
