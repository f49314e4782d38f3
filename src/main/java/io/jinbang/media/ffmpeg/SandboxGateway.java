package io.jinbang.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a program on untrusted input: its own network namespace (none), limits by {@code prlimit} on
 * CPU seconds, address space, file size and open files, and by {@code timeout} on the wall clock of
 * its whole process group, which holds even if this JVM dies. What the machine does not permit is
 * left out and said once in the log.
 */
final class SandboxGateway {
  private static final Logger LOG = System.getLogger(SandboxGateway.class.getName());
  private static final int LONGEST_LINE = 2_000;

  /**
   * What a run may use.
   *
   * @param wall time until everything is killed
   * @param memory bytes of address space
   * @param output bytes any one file may grow to
   */
  record Limits(Duration wall, long memory, long output) {
    static Limits of(Duration wall, long output) {
      return new Limits(wall, 8L << 30, output);
    }
  }

  /** What is done with the two streams of a run. */
  record Streams(Consumer<String> lines, Consumer<InputStream> output) {}

  private final Map<String, String> environment;
  private final List<String> manners;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;
  private final List<String> network;
  private final boolean limits;
  private final boolean clock;

  /**
   * @param gently whether runs stand back for whatever else the machine has to do
   */
  SandboxGateway(Map<String, String> environment, boolean gently) {
    this.environment = environment;
    this.manners = gently ? manners() : List.of();
    this.network = network();
    this.limits = works(List.of("prlimit", "--core=0", "--", "true"));
    this.clock = works(List.of("timeout", "5", "true"));
    if (!limits || !clock) {
      LOG.log(Logger.Level.WARNING, "prlimit or timeout is missing: FFmpeg runs with fewer limits");
    }
  }

  /** Below pages and the database for the processor, and for the disk where that is permitted. */
  private static List<String> manners() {
    return Stream.of(List.of("nice", "-n", "10"), List.of("ionice", "-c", "3"))
        .filter(each -> works(Stream.concat(each.stream(), Stream.of("true")).toList()))
        .flatMap(List::stream)
        .toList();
  }

  /** Kills what runs and lets nothing begin any more; whoever waits for it is told so. */
  void stop() {
    stopped = true;
    running.forEach(SandboxGateway::kill);
  }

  void resume() {
    stopped = false;
  }

  private void mayGoOn() {
    if (stopped) {
      throw new FfmpegFailed("处理被中断", "Interrupted");
    }
  }

  private static List<String> network() {
    for (var way : List.of(List.of("unshare", "-n", "--"), List.of("unshare", "-rn", "--"))) {
      var command = new ArrayList<>(way);
      command.add("true");
      if (works(command)) {
        return way;
      }
    }
    LOG.log(Logger.Level.WARNING, "network namespaces are not permitted: FFmpeg runs without one");
    return List.of();
  }

  private static boolean works(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Runs to the end, or to the limit.
   *
   * @return the exit code; 124 or 137 where the wall clock ran out
   */
  int run(List<String> command, Path directory, Limits limit, Streams streams) {
    try {
      mayGoOn();
      var process = builder(command, directory, limit).start();
      running.add(process);
      process.getOutputStream().close();
      var lines = Thread.ofVirtual().start(() -> read(process.getErrorStream(), streams.lines));
      try {
        streams.output.accept(process.getInputStream());
        if (!process.waitFor(limit.wall.toSeconds() + 10, TimeUnit.SECONDS)) {
          kill(process);
        }
        lines.join(Duration.ofSeconds(10));
        var code = process.waitFor();
        mayGoOn(); // what was killed must not pass for what was done
        return code;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FfmpegFailed("处理被中断", "Interrupted");
      } finally {
        running.remove(process);
        kill(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(List<String> command, Path directory, Limits limit) {
    var full = new ArrayList<String>();
    if (clock) {
      full.addAll(List.of("timeout", "-s", "KILL", limit.wall.toSeconds() + "s"));
    }
    full.addAll(manners);
    full.addAll(network);
    if (limits) {
      var cpu = limit.wall.toSeconds() * Runtime.getRuntime().availableProcessors();
      full.addAll(List.of("prlimit", "--core=0", "--nofile=256", "--cpu=" + cpu));
      full.addAll(List.of("--as=" + limit.memory, "--fsize=" + limit.output, "--"));
    }
    full.addAll(command);
    var builder = new ProcessBuilder(full).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Lines, each cut at a length no honest one has. */
  private static void read(InputStream stream, Consumer<String> lines) {
    try (var in = new java.io.BufferedInputStream(stream)) {
      var line = new java.io.ByteArrayOutputStream();
      for (var b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n' || b == '\r') {
          lines.accept(line.toString(StandardCharsets.UTF_8));
          line.reset();
        } else if (line.size() < LONGEST_LINE) {
          line.write(b);
        }
      }
    } catch (IOException e) {
      LOG.log(Logger.Level.DEBUG, "the run's messages ended early", e);
    }
  }
}
