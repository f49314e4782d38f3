package io.jinbang.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs started to be timed. What they print goes to a log. */
public final class ChildGateway {
  private static final List<String> SERVER_FLAGS = // as ./jinbang sets them
      List.of(
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

  private final Path folder;
  private final HttpClient web =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  /** With a new folder of its own for logs and whatever else a run leaves behind. */
  public ChildGateway() throws IOException {
    folder = Files.createTempDirectory("jinbang-bench");
  }

  /** With a new folder of its own inside one that is on a certain disk. */
  public ChildGateway(Path within) throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(within), "jinbang-bench");
  }

  public Path folder() {
    return folder;
  }

  /** Deletes the folder; after a failure it is better left to be read. */
  public void clear() throws IOException {
    try (var all = Files.walk(folder)) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * From start to end.
   *
   * @param environment added to our own
   * @return nanoseconds
   * @throws IOException if the program could not be run: it exits with more than 2
   */
  public long run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder = builder(command, "run.log");
    builder.environment().putAll(environment);
    var begin = System.nanoTime();
    var code = builder.start().waitFor();
    var nanos = System.nanoTime() - begin;
    if (code > 2) {
      throw new IOException(
          command.getFirst() + " cannot be run; see " + folder.resolve("run.log"));
    }
    return nanos;
  }

  /**
   * From the start of a server to the last byte of its first page; then it is asked to stop.
   *
   * @return nanoseconds
   * @throws IOException if it ends, or gives no page within three minutes
   */
  public long untilFirstPage(List<String> command, int port, String log)
      throws IOException, InterruptedException {
    var begin = System.nanoTime();
    var nanos = new long[1];
    whileServing(command, port, log, () -> nanos[0] = System.nanoTime() - begin);
    return nanos[0];
  }

  /** Does something while a server runs, from its first page on; then it is asked to stop. */
  public void whileServing(List<String> command, int port, String log, Doing doing)
      throws IOException, InterruptedException {
    var begin = System.nanoTime();
    var server = builder(command, log).start();
    try {
      while (!answers(port)) {
        if (!server.isAlive() || System.nanoTime() - begin > PATIENCE) {
          throw new IOException("no page came; see " + folder.resolve(log));
        }
        Thread.sleep(5);
      }
      doing.run();
    } finally {
      server.destroy();
      server.waitFor(2, TimeUnit.MINUTES);
      server.destroyForcibly();
    }
  }

  /** What is done beside a server. */
  @FunctionalInterface
  public interface Doing {
    void run() throws IOException, InterruptedException;
  }

  /**
   * One page, to its last byte.
   *
   * @return nanoseconds
   */
  public long page(int port, String path) throws IOException {
    var begin = System.nanoTime();
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try {
      web.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return System.nanoTime() - begin;
  }

  private boolean answers(int port) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      return web.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private ProcessBuilder builder(List<String> command, String log) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log).toFile());
  }

  /** A JVM like the one {@code ./jinbang serve} starts, on our own class path. */
  public static List<String> server(String main, List<String> flags, List<String> arguments) {
    var command = new ArrayList<>(java(SERVER_FLAGS));
    command.addAll(flags);
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  /** A JVM with these flags on our own class path; the main class is yet to follow. */
  public static List<String> java(List<String> flags) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(flags);
    return command;
  }

  /** Whether an AOT cache can be made: it takes jars only. */
  public static boolean runsFromJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(":", -1))
        .noneMatch(place -> Files.isDirectory(Path.of(place)));
  }

  /** A port nobody listens on just now. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
