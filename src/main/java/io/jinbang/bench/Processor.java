package io.jinbang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Processor time, which tells more than the clock where other work runs beside: of this JVM and of
 * all children that have ended, theirs included. From Linux's {@code /proc}, in hundredths.
 */
public final class Processor {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final long TICK = 10_000_000;

  /**
   * Fields 14 to 17 of proc(5), counted from the third: user and system, own and the children's.
   */
  private static final int OWN = 11;

  private static final int CHILDREN = 13;
  private static final int END = 15;

  private Processor() {}

  /** What is to be timed. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  public static boolean known() {
    return Files.isReadable(STAT);
  }

  /** What one run costs, in nanoseconds. */
  public static long of(Work work) throws Exception {
    return spent(work, OWN);
  }

  /** The same of the processes it starts alone. */
  public static long ofChildren(Work work) throws Exception {
    return spent(work, CHILDREN);
  }

  private static long spent(Work work, int from) throws Exception {
    var before = nanos(from);
    work.run();
    return nanos(from) - before;
  }

  /** The name in the second field may hold blanks. */
  private static long nanos(int from) throws IOException {
    var line = Files.readString(STAT);
    var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return IntStream.range(from, END).mapToLong(field -> Long.parseLong(fields[field])).sum()
        * TICK;
  }
}
