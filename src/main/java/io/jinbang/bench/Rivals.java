package io.jinbang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Several ways to the same end, timed in turn: one run of each, then the next run of each, so that
 * whatever else the machine is busy with burdens all alike. The first is the baseline.
 */
public final class Rivals {
  private static final String LINE = "%-58s %10s %10s %10s %8s%n";

  private final List<Rival> rivals = new ArrayList<>();

  /** One way to the end. */
  @FunctionalInterface
  public interface Timed {
    /**
     * Does it once.
     *
     * @return how long that took, in nanoseconds
     */
    long run() throws Exception;
  }

  private record Rival(String what, int warmUps, Timed timed) {}

  /** Adds one that is run so many times uncounted before all others begin. */
  public Rivals add(String what, int warmUps, Timed timed) {
    rivals.add(new Rival(what, warmUps, timed));
    return this;
  }

  /**
   * Times all of them and says so in a table.
   *
   * @param wanted how many runs each; at least one is made
   */
  public String race(int wanted) throws Exception {
    var runs = Math.max(1, wanted);
    for (var rival : rivals) {
      for (var i = 0; i < rival.warmUps; i++) {
        rival.timed.run();
      }
    }
    var nanos = rivals.stream().map(_ -> new ArrayList<Long>()).toList();
    for (var run = 0; run < runs; run++) {
      for (var i = 0; i < rivals.size(); i++) {
        nanos.get(i).add(rivals.get(i).timed.run());
      }
    }
    var timings = new ArrayList<Timings>();
    for (var i = 0; i < rivals.size(); i++) {
      timings.add(new Timings(rivals.get(i).what, nanos.get(i)));
    }
    return table(timings);
  }

  /** One line for each, its median as a multiple of the first one's. */
  static String table(List<Timings> timings) {
    var table = new StringBuilder(machine(timings.getFirst().nanos().size()));
    table.append(String.format(Locale.ROOT, LINE, "", "least", "median", "most", "ratio"));
    for (var each : timings) {
      var ratio = (double) each.median() / timings.getFirst().median();
      table.append(
          String.format(
              Locale.ROOT,
              LINE,
              each.what(),
              millis(each.least()),
              millis(each.median()),
              millis(each.most()),
              String.format(Locale.ROOT, "%.2f", ratio)));
    }
    return table.toString();
  }

  private static String machine(int runs) {
    return String.format(
        Locale.ROOT,
        "%d runs each; %d cores, %s, Java %s%n",
        runs,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        System.getProperty("java.version"));
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }
}
