package io.jinbang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.tukaani.xz.XZInputStream;

/** A PostgreSQL of its own with the log's schema in it, gone when closed. */
final class LedgerDatabase implements AutoCloseable {
  private final Path home;
  private final int port;

  LedgerDatabase() throws IOException, InterruptedException, SQLException {
    home = Files.createTempDirectory("ledger-postgres");
    unpack();
    run("initdb", "-D" + home.resolve("data"), "-Uapp", "-Atrust", "-EUTF8", "--no-locale");
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var options = " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
    pgCtl("-l" + home.resolve("log"), "-o-p " + port + options, "start");
    migrate();
  }

  DataSource source() {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    source.setUser("app");
    return source;
  }

  private void migrate() throws IOException, SQLException {
    try (var script = resource("/db/migration/ledger/V1__ledger.sql");
        var connection = source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), UTF_8));
    }
  }

  private void unpack() throws IOException {
    var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var chip = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var archive = new BufferedInputStream(resource("/postgres-" + system + "-" + chip + ".txz"));
    try (var in = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var path = home.resolve("pg").resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(path.getParent());
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(in, path);
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(LedgerDatabase.class.getResourceAsStream(name), name);
  }

  private void pgCtl(String... args) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of("-D" + home.resolve("data"), "-w"));
    all.addAll(List.of(args));
    run("pg_ctl", all.toArray(String[]::new));
  }

  private void run(String command, String... args) throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      line.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
    }
    line.add(home.resolve("pg/bin").resolve(command).toString());
    line.addAll(List.of(args));
    var output = home.resolve(command + ".out").toFile();
    var process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(output)
            .redirectInput(new File("/dev/null"))
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(command + " failed\n" + Files.readString(output.toPath()));
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    pgCtl("-mfast", "stop");
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
