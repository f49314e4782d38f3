package io.jinbang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time, which tells more than the clock where other work runs beside: of this JVM and of
 * all children that have ended, theirs included. From Linux's {@code /proc}, in hundredths.
 */
public final class Processor {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final long TICK = 10_000_000;

  private Processor() {}

  public static boolean known() {
    return Files.isReadable(STAT);
  }

  /** What one run costs, in nanoseconds. */
  public static long of(Rivals.Timed run) throws Exception {
    var before = nanos();
    run.run();
    return nanos() - before;
  }

  /** Fields 14 to 17 of proc(5); the name in the second may hold blanks. */
  private static long nanos() throws IOException {
    var line = Files.readString(STAT);
    var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    var ticks = 0L;
    for (var field = 11; field < 15; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks * TICK;
  }
}
