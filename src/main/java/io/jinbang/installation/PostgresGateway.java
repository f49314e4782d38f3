package io.jinbang.installation;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * Our own PostgreSQL, from the binaries on the class path: durable settings, password
 * authentication, loopback only. A server that outlived its JVM (after a kill) is adopted, so that
 * nothing acknowledged waits for a recovery that is not needed.
 */
public final class PostgresGateway implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostgresGateway.class);
  private static final int START_ATTEMPTS = 6;

  private final Path folder;
  private final Path programs;
  private final Path data;
  private final String password;
  private final int port;
  private final @Nullable FileLock users;

  public PostgresGateway(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    programs = this.folder.resolve("programs");
    data = this.folder.resolve("data");
    if (!Files.exists(programs)) {
      unpack();
    }
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise();
    }
    password = Files.readString(this.folder.resolve("password")).strip();
    users = users();
    port = start();
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  public String user() {
    return "jinbang";
  }

  public String password() {
    return password;
  }

  private void unpack() throws IOException {
    var fresh = Files.createTempDirectory(folder, "unpack");
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, fresh);
      }
    }
    Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path fresh)
      throws IOException {
    var path = fresh.resolve(entry.getName()).normalize();
    if (!path.startsWith(fresh)) {
      throw new IOException("outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static BufferedInputStream archive() throws IOException {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arm = System.getProperty("os.arch").equals("aarch64");
    var name =
        "/postgres-"
            + (system.contains("mac") ? "darwin" : "linux")
            + (arm ? "-arm_64" : "-x86_64")
            + ".txz";
    var archive = PostgresGateway.class.getResourceAsStream(name);
    if (archive == null) {
      throw new IOException(
          "No PostgreSQL for this system inside; give one with --database-url (PostgreSQL 16 or"
              + " newer).");
    }
    return new BufferedInputStream(archive);
  }

  private void initialise() throws IOException, InterruptedException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var secret = folder.resolve("password");
    Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    check(
        "initdb",
        "-D" + data,
        "-U" + user(),
        "--pwfile=" + secret,
        "-Ascram-sha-256",
        "-EUTF8",
        // the builtin provider sorts by code point everywhere and keeps trigrams of Chinese text
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C.UTF-8");
  }

  private int start() throws IOException, InterruptedException {
    if (run("pg_ctl", "-D" + data, "status").code() == 0) {
      log.info("adopted the database server that was still running");
      return Integer.parseInt(Files.readAllLines(data.resolve("postmaster.pid")).get(3));
    }
    for (var attempt = 1; ; attempt++) {
      var free = freePort();
      var result = run("pg_ctl", startArguments(free));
      if (result.code() == 0) {
        return free;
      }
      if (attempt == START_ATTEMPTS) {
        throw new IOException("PostgreSQL does not start\n" + result.output());
      }
      Thread.sleep(1000); // the pid file of a killed server can linger for a few seconds
    }
  }

  private String[] startArguments(int free) {
    return new String[] {
      "-D" + data,
      "-w",
      "-l" + folder.resolve("server.log"),
      "-o-p "
          + free
          + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC"
          + " -c max_connections=100 -c shared_buffers=128MB",
      "start"
    };
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void check(String command, String... arguments) throws IOException, InterruptedException {
    var result = run(command, arguments);
    if (result.code() != 0) {
      throw new IOException(command + " ended with " + result.code() + "\n" + result.output());
    }
  }

  private Result run(String command, String... arguments) throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    if (Objects.equals(System.getProperty("user.name"), "root")) {
      line.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
    }
    line.add(programs.resolve("bin").resolve(command).toString());
    line.addAll(List.of(arguments));
    var output = Files.createTempFile(folder, command, ".out"); // a daemon would keep a pipe open
    try {
      return waitFor(line, output);
    } finally {
      Files.delete(output);
    }
  }

  private static Result waitFor(List<String> line, Path output)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(line + " timed out");
    }
    return new Result(process.exitValue(), Files.readString(output));
  }

  /** Says that this program uses the server, as `import` may while `serve` runs. */
  private @Nullable FileLock users() throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("users"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      return channel.lock(0, Long.MAX_VALUE, true);
    } catch (OverlappingFileLockException sameProgram) {
      channel.close();
      return null;
    }
  }

  /** The last to go stops the server. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (isLast()) {
      check("pg_ctl", "-D" + data, "-w", "-mfast", "stop");
    }
  }

  private boolean isLast() throws IOException {
    if (users == null) {
      return false; // another of this program's holds the lock and stops it
    }
    try (var channel = users.acquiredBy()) {
      users.release();
      return ((FileChannel) channel).tryLock() != null;
    }
  }

  private record Result(int code, String output) {}
}
