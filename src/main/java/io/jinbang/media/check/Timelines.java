package io.jinbang.media.check;

import io.jinbang.media.Timeline;
import io.jinbang.media.ffmpeg.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Brings what was measured each second to as many points as can be drawn. */
final class Timelines {
  private static final int QUIETEST = -60;
  private static final int MOST_ERRORS = 100;

  private Timelines() {}

  static Timeline of(double seconds, Measured measured) {
    return new Timeline(
        seconds,
        points(measured.light(), light -> light < 0 ? -1 : (int) Math.round(light / 2.55)),
        points(measured.levels(), level -> Math.max(0, level - QUIETEST) * 100 / -QUIETEST),
        errors(measured));
  }

  /** Of seconds that share a point, the brightest or loudest shows. */
  private static List<Integer> points(List<Integer> seconds, IntUnaryOperator scale) {
    var count = Math.min(Timeline.MOST, seconds.size());
    return IntStream.range(0, count)
        .map(
            point ->
                seconds
                    .subList(point * seconds.size() / count, (point + 1) * seconds.size() / count)
                    .stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0))
        .map(scale)
        .boxed()
        .toList();
  }

  /** One of those that fall into the same tenth of a second is enough. */
  private static List<Double> errors(Measured measured) {
    var places = new ArrayList<Double>();
    measured.errors().stream()
        .map(span -> Math.round(span.from() * 10) / 10.0)
        .distinct()
        .limit(MOST_ERRORS)
        .forEach(places::add);
    return places;
  }
}
