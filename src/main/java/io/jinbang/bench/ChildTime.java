package io.jinbang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of all processes started from here that have ended, as Linux counts it. */
public final class ChildTime {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** Ticks per second; Linux tells user space this number on every machine. */
  private static final double TICKS = 100;

  private ChildTime() {}

  /** What is to be timed. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /** Seconds of processor time that the children of some work took. */
  public static double of(Work work) throws IOException {
    var before = seconds();
    work.run();
    return seconds() - before;
  }

  /** proc(5): cutime and cstime, fields 16 and 17; the name before them may hold spaces. */
  private static double seconds() throws IOException {
    var stat = Files.readString(STAT);
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }
}
