package io.jinbang;

import io.jinbang.bench.BareApplication;
import io.jinbang.bench.ChildGateway;
import io.jinbang.bench.Rivals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From the start of the server to its first page, against the least that could be started. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = {
      "serve with existing data to its first page, against a bare Spring Boot page",
      "on the same embedded PostgreSQL, with the same class path and flags."
    })
final class BenchStartCommand implements Callable<Integer> {
  @Option(names = "--runs", defaultValue = "5", description = "Runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Data to start with; nobody may be using them (default: fresh ones).")
  private @Nullable Path home;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var children = new ChildGateway();
    var data = home == null ? children.folder().resolve("data") : home;
    var start = new Start(children, data.toAbsolutePath());
    start.once(Server.OURS); // makes the tables where there are none
    var race = new Rivals();
    for (var server : Server.values()) {
      race.add(server.what, 1, () -> start.once(server));
    }
    if (ChildGateway.runsFromJars()) {
      for (var server : Server.values()) {
        start.makeCache(server);
        race.add(server.what + ", AOT cache", 1, () -> start.cached(server));
      }
    }
    var out = spec.commandLine().getOut();
    out.print(race.race(runs));
    out.flush();
    children.clear();
    return 0;
  }

  private enum Server {
    BARE("a bare page", BareApplication.class),
    OURS("jinbang serve", Jinbang.class);

    private final String what;
    private final Class<?> main;

    Server(String what, Class<?> main) {
      this.what = what;
      this.main = main;
    }

    private List<String> arguments(int port, Path data) {
      return this == OURS
          ? List.of("serve", "--port=" + port, "--home=" + data)
          : List.of("--server.port=" + port, "--jinbang.home=" + data);
    }
  }

  private record Start(ChildGateway children, Path data) {
    long once(Server server) throws IOException, InterruptedException {
      return start(server, List.of());
    }

    /** The cache is written when the server stops. */
    void makeCache(Server server) throws IOException, InterruptedException {
      start(server, List.of("-XX:AOTCacheOutput=" + cache(server), "-Xlog:aot=off"));
    }

    long cached(Server server) throws IOException, InterruptedException {
      return start(server, List.of("-XX:AOTCache=" + cache(server), "-Xlog:aot=off"));
    }

    private Path cache(Server server) {
      return children.folder().resolve(server + ".aot");
    }

    private long start(Server server, List<String> flags) throws IOException, InterruptedException {
      var port = ChildGateway.freePort();
      var arguments = server.arguments(port, data);
      return children.untilFirstPage(
          ChildGateway.server(server.main.getName(), flags, arguments), port, server + ".log");
    }
  }
}
