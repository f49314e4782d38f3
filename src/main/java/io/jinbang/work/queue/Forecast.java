package io.jinbang.work.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * When work will be done, if those who are at it go on and take what waits in its order. It says
 * nothing rather than guess: without workers, or where something ahead is of a kind never done.
 */
public final class Forecast {
  /** Before so many per cent the share done says less than what such runs have taken. */
  private static final int TELLING = 10;

  private final Map<Job, Double> left = new HashMap<>();

  Forecast(int threads, List<Job> jobs, Map<String, Pace> paces, Map<String, Double> lengths) {
    var free = new PriorityQueue<Double>();
    for (var job : jobs) {
      var run = job.run();
      var pace = paces.get(job.kind());
      if (run != null && (pace != null || run.percent() >= TELLING)) {
        var rest = rest(run, pace, lengths.get(job.instance()));
        left.put(job, rest);
        free.add(rest);
      }
    }
    while (free.size() < threads) {
      free.add(0.0);
    }
    waiting(jobs, paces, lengths, threads == 0 ? new PriorityQueue<>() : free);
  }

  private void waiting(
      List<Job> jobs,
      Map<String, Pace> paces,
      Map<String, Double> lengths,
      PriorityQueue<Double> free) {
    for (var job : jobs.stream().filter(each -> each.run() == null).toList()) {
      var pace = paces.get(job.kind());
      var next = free.poll();
      if (pace == null || next == null) {
        return; // whatever stands behind it waits for nobody knows how long
      }
      var end = Math.max(next, job.dueIn()) + pace.expected(length(lengths.get(job.instance())));
      left.put(job, end);
      free.add(end);
    }
  }

  private static double rest(Job.Run run, @Nullable Pace pace, @Nullable Double length) {
    if (run.percent() >= TELLING || pace == null) {
      return run.elapsed() * (100 - run.percent()) / run.percent();
    }
    return Math.max(0, pace.expected(length(length)) - run.elapsed());
  }

  private static OptionalDouble length(@Nullable Double seconds) {
    return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }

  /** Seconds until a job is done; empty where nobody can know. */
  public OptionalDouble left(Job job) {
    return length(left.get(job));
  }
}
