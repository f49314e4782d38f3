package io.jinbang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Processor time of this program and of the programs it has run to their end, on Linux. */
public final class CpuTime {
  private static final double TICKS_PER_SECOND = 100;

  private CpuTime() {}

  /** Seconds so far, user and system; fields 14 to 17 of {@code proc(5)}'s stat. */
  public static double seconds() throws IOException {
    var stat = Files.readString(Path.of("/proc/self/stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return IntStream.range(11, 15).mapToLong(i -> Long.parseLong(fields[i])).sum()
        / TICKS_PER_SECOND;
  }
}
