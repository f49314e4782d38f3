package io.jinbang.media.queue;

import io.jinbang.work.queue.Done;
import io.jinbang.work.queue.GivenUp;
import io.jinbang.work.queue.Job;
import io.jinbang.work.queue.Worker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The queue at a moment.
 *
 * @param lines what is being done, then what waits, in the order in which it will be taken
 * @param done what was done lately, oldest first
 */
public record Board(List<Line> lines, List<Failed> failed, List<Worker> workers, List<Done> done) {
  private static final int SHOWN = 30;

  /**
   * One piece of work.
   *
   * @param film name of the film it is about; empty where there is none
   * @param left seconds until it is done; empty where nobody can know
   */
  public record Line(Job job, String film, OptionalDouble left) {}

  /** Work given up, and the film it was about. */
  public record Failed(GivenUp work, String film) {}

  public List<Line> running() {
    return lines.stream().filter(line -> line.job().run() != null).toList();
  }

  private List<Line> waiting() {
    return lines.stream().filter(line -> line.job().run() == null).toList();
  }

  /** The first of those that wait. */
  public List<Line> next() {
    return waiting().stream().limit(SHOWN).toList();
  }

  /** How many wait and are not shown. */
  public int more() {
    return waiting().size() - next().size();
  }

  /** How many wait of each kind, in the order of the line. */
  public Map<String, Integer> kinds() {
    var kinds = new LinkedHashMap<String, Integer>();
    waiting().forEach(line -> kinds.merge(line.job().kind(), 1, Integer::sum));
    return kinds;
  }

  /** Seconds until all is done; empty where nobody can know. */
  public OptionalDouble left() {
    return lines.stream().anyMatch(line -> line.left().isEmpty())
        ? OptionalDouble.empty()
        : lines.stream().mapToDouble(line -> line.left().getAsDouble()).max();
  }

  public boolean isIdle() {
    return lines.isEmpty();
  }

  public int threads() {
    return workers.stream().mapToInt(Worker::threads).sum();
  }

  public int doneAll() {
    return done.stream().mapToInt(Done::runs).sum();
  }

  /** The greatest of the bars, at least 1. */
  public int most() {
    return Math.max(1, done.stream().mapToInt(Done::runs).max().orElse(1));
  }
}
