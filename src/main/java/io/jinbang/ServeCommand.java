package io.jinbang;

import io.jinbang.installation.HallCertificate;
import io.jinbang.installation.Home;
import io.jinbang.media.store.Buckets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Run the platform: web, database and film processing in one process.",
    footer = {
      "",
      "The first start prints a one-time link with which the first administrator sets up the host.",
      "Set --origin to the address people use; links in letters and QR codes begin with it."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int TLS_PORT = 8443;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description =
          "Network address to listen on (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 for"
              + " all).")
  private String address = "127.0.0.1";

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = "How people reach it, such as https://contest.example.org.")
  private @Nullable String origin;

  @Option(
      names = "--home",
      defaultValue = "${env:JINBANG_HOME:-./data}",
      paramLabel = "DIR",
      description = "Where everything is kept (default: JINBANG_HOME, else ./data).")
  private Path home = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "JDBC-URL",
      description =
          "A PostgreSQL 16+ of your own; user and password from JINBANG_DATABASE_USER and"
              + " _PASSWORD.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--workers",
      paramLabel = "N|none",
      description =
          "Films worked on at the same time by this machine (default: half its processors; none"
              + " leaves it to ./jinbang worker).")
  private @Nullable String workers;

  @Option(
      names = "--store",
      paramLabel = "s3://BUCKET[/PREFIX]",
      description =
          "Keep films in an object store; address and keys from JINBANG_S3_ENDPOINT,"
              + " AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY (docs/operations.md).")
  private @Nullable String store;

  @Option(
      names = "--tls",
      description =
          "Speak HTTPS with the certificate of ./jinbang hall-certificate, on port 8443 where none"
              + " is given.")
  private boolean tls;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (store != null && !stored(store)) {
      return 2;
    }
    var hall = HallCertificate.in(new Home(home));
    if (tls && !hall.isMade()) {
      spec.commandLine()
          .getErr()
          .println(
              "还没有证书，请先运行 / There is no certificate yet; run first:"
                  + " ./jinbang hall-certificate --host NAME_OR_IP");
      return 2;
    }
    start(tls ? encrypted(settings(), hall) : settings());
    return JinbangCommand.RUNNING;
  }

  private Map<String, Object> encrypted(Map<String, Object> settings, HallCertificate hall) {
    if (!spec.commandLine().getParseResult().hasMatchedOption("--port")) {
      settings.put("server.port", TLS_PORT);
    }
    settings.put("server.ssl.certificate", "file:" + hall.serverCertificate());
    settings.put("server.ssl.certificate-private-key", "file:" + hall.serverKey());
    settings.put("server.servlet.session.cookie.secure", true);
    var name = hall.name().contains(":") ? "[" + hall.name() + "]" : hall.name();
    settings.putIfAbsent("jinbang.origin", "https://" + name + ":" + settings.get("server.port"));
    return settings;
  }

  /** A store that is wrongly named ends the start; one that is silent only now does not. */
  private boolean stored(String store) {
    var err = spec.commandLine().getErr();
    try {
      var fault = Buckets.fault(store, name -> System.getenv().getOrDefault(name, ""));
      fault.ifPresent(found -> err.println(found.lines()));
      return fault.isEmpty() || fault.get().passing();
    } catch (IllegalArgumentException unreadable) {
      err.println(unreadable.getMessage());
      return false;
    }
  }

  private Map<String, Object> settings() {
    var settings = settings(port, address, home);
    if (origin != null) {
      settings.put("jinbang.origin", origin.replaceAll("/+$", ""));
      settings.put("server.servlet.session.cookie.secure", origin.startsWith("https:"));
    }
    if (databaseUrl != null) {
      settings.put("jinbang.database.url", databaseUrl);
    }
    if (store != null) {
      settings.put("jinbang.store", store);
    }
    if (workers != null) {
      settings.put("jinbang.film.threads", workers(workers));
    }
    return settings;
  }

  private String workers(String given) {
    if (!given.equals("none") && !given.matches("[1-9][0-9]?")) {
      throw new ParameterException(
          spec.commandLine(), "--workers takes 1 to 99, or none / --workers 请写 1 到 99，或者 none");
    }
    return given;
  }

  static Map<String, Object> settings(int port, String address, Path home) {
    var settings = new HashMap<String, Object>();
    settings.put("server.port", port);
    settings.put("server.address", address);
    settings.put("jinbang.home", home.toString());
    return settings;
  }

  static ConfigurableApplicationContext start(Map<String, Object> settings) {
    var application = new SpringApplication(Jinbang.class);
    var arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return application.run(arguments);
  }
}
