package io.jinbang.work.queue;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How long runs of a kind take, learned from those that ended: an exponentially weighted mean.
 *
 * @param perSecond seconds of work for each second of film; null while no length was known
 * @param perRun seconds of work
 * @param runs learned from
 */
record Pace(@Nullable Double perSecond, double perRun, int runs) {
  /** Weight of the newest run, once there are a few. */
  private static final double NEWEST = 0.25;

  private static final double LEAST = 0.001;

  /** After one more run. */
  static Pace learned(@Nullable Pace before, double took, @Nullable Double seconds) {
    var work = Math.max(LEAST, took);
    var each = seconds == null || seconds < 1 ? null : (Double) (work / seconds);
    if (before == null) {
      return new Pace(each, work, 1);
    }
    var weight = Math.max(NEWEST, 1.0 / (before.runs + 1));
    return new Pace(
        each == null
            ? before.perSecond
            : before.perSecond == null ? each : mean(before.perSecond, each, weight),
        mean(before.perRun, work, weight),
        before.runs + 1);
  }

  private static Double mean(double before, double now, double weight) {
    return before + weight * (now - before);
  }

  /** Seconds that a run will take. */
  double expected(OptionalDouble seconds) {
    return perSecond != null && seconds.isPresent()
        ? Math.max(LEAST, perSecond * seconds.getAsDouble())
        : perRun;
  }
}
