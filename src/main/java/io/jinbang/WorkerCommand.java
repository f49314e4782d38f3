package io.jinbang;

import io.jinbang.installation.Migrations;
import io.jinbang.media.ffmpeg.FfmpegFailed;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.store.BucketFault;
import io.jinbang.media.store.Buckets;
import io.jinbang.shared.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on films beside the machine that serves the pages. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = "Check and convert films on another machine; serves no pages.",
    footer = {
      "",
      "It shares with serve nothing but the database and the store. Start as many as you like;",
      "what a worker was doing when it died is taken over by another within 15 seconds.",
      "User and password of the database from JINBANG_DATABASE_USER and _PASSWORD.",
      "SIGTERM: it ends what it can within 5 seconds and gives the rest back.",
      "",
      "Exit codes: 0 stopped, 2 database, store or FFmpeg cannot be used."
    })
final class WorkerCommand implements Callable<Integer> {
  @Option(
      names = "--database-url",
      paramLabel = "JDBC-URL",
      required = true,
      description = "The PostgreSQL of the machine that serves the pages.")
  private String databaseUrl = "";

  @Option(
      names = "--store",
      paramLabel = "s3://BUCKET[/PREFIX]",
      description =
          "The object store that serve keeps films in; address and keys from JINBANG_S3_ENDPOINT,"
              + " AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY (docs/operations.md).")
  private @Nullable String store;

  @Option(
      names = "--home",
      defaultValue = "${env:JINBANG_HOME:-./data}",
      paramLabel = "DIR",
      description =
          "Room to work in (default: JINBANG_HOME, else ./data). Without a store elsewhere, the"
              + " shared folder of the machine that serves the pages.")
  private Path home = Path.of("data");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Films worked on at the same time (default: half the processors).")
  private @Nullable Integer threads;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description = "Answer /manage/health on this port of this machine (default: on none).")
  private @Nullable Integer managementPort;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (threads != null && (threads < 1 || threads > 99)) {
      throw new ParameterException(
          spec.commandLine(), "--threads takes 1 to 99 / --threads 请写 1 到 99");
    }
    var logging = LoggingSystem.get(getClass().getClassLoader());
    logging.setLogLevel("org.flywaydb", LogLevel.WARN); // what it says is about each module
    var fault = Optional.ofNullable(database()).or(this::films).or(this::ffmpeg);
    if (fault.isPresent()) {
      spec.commandLine().getErr().println(fault.get());
      return 2;
    }
    ServeCommand.start(settings());
    return JinbangCommand.RUNNING;
  }

  private static String lines(Text text) {
    return text.zh() + "\n" + text.en();
  }

  private @Nullable String database() {
    var fault = standing();
    return fault == null ? null : lines(fault);
  }

  private @Nullable Text standing() {
    return switch (Migrations.standing(databaseUrl, told("USER"), told("PASSWORD"))) {
      case SAME -> null;
      case OLDER ->
          Text.of(
              "数据库的表结构比这个程序旧。请先在网站那台机器上升级并启动 serve，再启动 worker；worker 从不改表。",
              "The tables of the database are older than this program. Upgrade and start serve"
                  + " first, then the worker; a worker never changes tables.");
      case NEWER ->
          Text.of(
              "数据库的表结构比这个程序新。请把这台机器上的金榜升级到与网站相同的版本。",
              "The tables of the database are newer than this program. Upgrade Jinbang on this"
                  + " machine to the version that serves the pages.");
      case UNREACHABLE ->
          Text.of(
              "数据库连不上，或者用户、密码不对。请检查 --database-url，以及环境变量 JINBANG_DATABASE_USER 和"
                  + " JINBANG_DATABASE_PASSWORD。",
              "The database cannot be reached, or refuses user and password. Check --database-url,"
                  + " JINBANG_DATABASE_USER and JINBANG_DATABASE_PASSWORD.");
    };
  }

  private static String told(String name) {
    return System.getenv().getOrDefault("JINBANG_DATABASE_" + name, "");
  }

  private Optional<String> films() {
    return store == null ? folder() : bucket(store);
  }

  private static Optional<String> bucket(String store) {
    try {
      return Buckets.fault(store, name -> System.getenv().getOrDefault(name, ""))
          .map(BucketFault::lines);
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }

  /** A worker on an empty folder of its own would find no film, and say so too late. */
  private Optional<String> folder() {
    return Files.isDirectory(home.resolve("films/store"))
        ? Optional.empty()
        : Optional.of(
            lines(
                Text.of(
                    "%s 里没有视频库。请用 --store 指向网站用的对象存储，或把 --home 指向与网站共用的文件夹。".formatted(home),
                    ("There are no films in %s. Name the object store that serve uses with --store,"
                            + " or the folder shared with it with --home.")
                        .formatted(home))));
  }

  private Optional<String> ffmpeg() {
    try {
      FfmpegGateway.open(home.toAbsolutePath().resolve("ffmpeg"));
      return Optional.empty();
    } catch (FfmpegFailed failed) {
      return Optional.of(lines(failed.text()));
    }
  }

  private Map<String, Object> settings() {
    // no port is opened; what of the application serves pages is there and never asked
    var settings = new HashMap<>(ServeCommand.settings(-1, "127.0.0.1", home));
    settings.put("jinbang.machine", "worker");
    settings.put("jinbang.database.url", databaseUrl);
    settings.put("jinbang.database.connections", 6 + 2 * (threads == null ? 4 : threads));
    settings.put("db-scheduler.enabled", false);
    for (var silent : List.of("org.apache.catalina", "org.springframework.boot")) {
      settings.put("logging.level." + silent, "warn"); // they would speak of a port there is not
    }
    if (store != null) {
      settings.put("jinbang.store", store);
    }
    if (threads != null) {
      settings.put("jinbang.film.threads", threads);
    }
    if (managementPort != null) {
      settings.put("management.server.port", managementPort);
      settings.put("management.server.address", "127.0.0.1");
    }
    return settings;
  }
}
