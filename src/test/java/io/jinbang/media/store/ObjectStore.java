package io.jinbang.media.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * An S3-compatible object store in a process of its own, with signatures checked and its objects as
 * files. {@code -Djinbang.s3proxy=<jar>} names its program.
 */
public final class ObjectStore implements AutoCloseable {
  public static final String BUCKET = "films";
  private static final String KEY = "local-key";
  private static final String SECRET = "local-secret";

  private final Path folder;
  private final int port;
  private Process process;

  private ObjectStore(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  private static Path program() {
    return Path.of(System.getProperty("jinbang.s3proxy", "target/test-tools/s3proxy.jar"));
  }

  /** Whether its program is there. */
  public static boolean exists() {
    return Files.exists(program());
  }

  /** A store with one empty bucket, {@value #BUCKET}. */
  public static ObjectStore in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
    try (var free = new ServerSocket(0)) {
      var port = free.getLocalPort();
      free.close();
      return new ObjectStore(folder, port, started(folder, port));
    }
  }

  private static Process started(Path folder, int port) throws IOException {
    var settings = folder.resolve("s3proxy.properties");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, KEY, SECRET, folder.resolve("objects").toAbsolutePath()),
        UTF_8);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            program().toAbsolutePath().toString(),
            "--properties",
            settings.toAbsolutePath().toString());
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await(process, port);
    return process;
  }

  private static void await(Process process, int port) throws IOException {
    for (var tries = 0; tries < 300; tries++) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
        return;
      } catch (IOException notYet) {
        pause(process);
      }
    }
    throw new IOException("the object store does not start");
  }

  private static void pause(Process process) throws IOException {
    try {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("the object store ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** What an administrator would set. */
  public Map<String, String> environment() {
    return Map.of(
        "JINBANG_S3_ENDPOINT",
        "http://127.0.0.1:" + port,
        "AWS_ACCESS_KEY_ID",
        KEY,
        "AWS_SECRET_ACCESS_KEY",
        SECRET);
  }

  /** The same with one variable set otherwise. */
  public UnaryOperator<String> environment(String name, String value) {
    return asked -> asked.equals(name) ? value : environment().getOrDefault(asked, "");
  }

  public UnaryOperator<String> lookup() {
    return asked -> environment().getOrDefault(asked, "");
  }

  /** The file of an object, to look at or to damage. */
  public Path object(String key) {
    return folder.resolve("objects").resolve(BUCKET).resolve(key);
  }

  /** Ends the store; its objects stay. */
  public void stop() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  public void restart() throws IOException {
    process = Objects.requireNonNull(started(folder, port));
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
