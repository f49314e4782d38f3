package io.jinbang.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.Jinbang;
import io.jinbang.demo.VisitorGateway;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The application in a process of its own, on a home of its own, to be killed and started again.
 */
final class Killable implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern LINK = Pattern.compile("Setup link: (\\S+)");

  private final Path home;
  private final Path said;
  private final int port;
  private final List<String> options;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private Process server;

  private Killable(
      Path home,
      int port,
      List<String> options,
      List<String> arguments,
      Map<String, String> environment)
      throws IOException {
    this.home = home;
    this.port = port;
    this.options = options;
    this.arguments = arguments;
    this.environment = environment;
    said = home.resolve("said.log");
    server = start();
  }

  /** Started for the first time; whatever the home held is gone. */
  static Killable fresh(Path home) throws Exception {
    return fresh(home, List.of("-Xmx700m", "-XX:TieredStopAtLevel=1"));
  }

  /** The same with options of its own for Java. */
  static Killable fresh(Path home, List<String> options) throws Exception {
    return fresh(home, options, List.of(), Map.of());
  }

  /** The same with arguments and variables for the program. */
  static Killable fresh(
      Path home, List<String> options, List<String> arguments, Map<String, String> environment)
      throws Exception {
    clear(home);
    Files.createDirectories(home);
    var killable = new Killable(home.toAbsolutePath(), freePort(), options, arguments, environment);
    try {
      killable.awaitAnswer();
      return killable;
    } catch (Throwable failed) {
      killable.close();
      throw failed;
    }
  }

  static void clear(Path home) throws IOException {
    if (Files.exists(home)) {
      try (var files = Files.walk(home)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process start() throws IOException {
    var words = new ArrayList<>(List.of("serve", "--home", home.toString()));
    words.addAll(List.of("--port", Integer.toString(port)));
    words.addAll(arguments);
    return start(options, words, environment, said);
  }

  /** The program in a process of its own. */
  static Process start(
      List<String> options, List<String> words, Map<String, String> environment, Path said)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), Jinbang.class.getName()));
    command.addAll(words);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    process.environment().putAll(environment);
    return process.start();
  }

  /** Of this test, whether its runner put it on the command line, into a manifest or a loader. */
  private static String classPath() {
    if (Jinbang.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void awaitAnswer() throws Exception {
    await(
        "an answer",
        () -> {
          Thread.sleep(100);
          if (!server.isAlive()) {
            throw new AssertionError("the server ended:\n" + Files.readString(said));
          }
          return visitor().get("/sign-in").status() == 200;
        });
  }

  /** Waits until it is so; whoever has no answer yet asks again. */
  static void await(String what, Callable<Boolean> so) throws Exception {
    for (var until = System.nanoTime() + PATIENCE.toNanos(); !isSo(so); Thread.sleep(5)) {
      if (System.nanoTime() > until) {
        throw new AssertionError("waited in vain for " + what);
      }
    }
  }

  private static boolean isSo(Callable<Boolean> so) throws Exception {
    try {
      return so.call();
    } catch (IllegalStateException noAnswer) {
      return false;
    }
  }

  /** The path of the link by which the host is set up. */
  String setupLink() throws Exception {
    await("the set-up link", () -> LINK.matcher(Files.readString(said)).find());
    var link = LINK.matcher(Files.readString(said));
    link.find();
    return URI.create(link.group(1)).getRawPath();
  }

  int port() {
    return port;
  }

  Path home() {
    return home;
  }

  VisitorGateway visitor() {
    return new VisitorGateway("http://localhost:" + port, "none");
  }

  /** SIGKILL, as by the kernel short of memory: nothing is said, flushed or closed. */
  void kill() throws InterruptedException {
    server.destroyForcibly().waitFor();
  }

  /** The same to the database: its postmaster; its children end by themselves. */
  void killDatabase() throws Exception {
    var postmaster = ProcessHandle.of(Long.parseLong(postmasterPid().getFirst())).orElseThrow();
    postmaster.destroyForcibly();
    await("the end of the database", () -> !postmaster.isAlive());
  }

  private List<String> postmasterPid() throws IOException {
    return Files.readAllLines(home.resolve("database/data/postmaster.pid"));
  }

  /** On the same home and port, so that whoever was signed in still is. */
  void restart() throws Exception {
    server = start();
    awaitAnswer();
  }

  DataSource database() throws IOException {
    var source = new PGSimpleDataSource();
    source.setUrl(databaseUrl());
    source.setUser("jinbang");
    source.setPassword(databasePassword());
    return source;
  }

  String databaseUrl() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + postmasterPid().get(3).strip() + "/postgres";
  }

  String databasePassword() throws IOException {
    return Files.readString(home.resolve("database/password"), UTF_8).strip();
  }

  /** Ends both processes, whatever state they are in. */
  @Override
  public void close() throws Exception {
    kill();
    if (Files.exists(home.resolve("database/data/postmaster.pid"))) {
      ProcessHandle.of(Long.parseLong(postmasterPid().getFirst())).ifPresent(Killable::end);
    }
  }

  /** Politely first: a database that has stopped leaves no shared memory behind. */
  private static void end(ProcessHandle postmaster) {
    postmaster.destroy();
    try {
      postmaster.onExit().get(10, TimeUnit.SECONDS);
    } catch (Exception late) {
      postmaster.destroyForcibly();
    }
  }
}
