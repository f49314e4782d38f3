package io.jinbang;

import io.jinbang.bench.ChildGateway;
import io.jinbang.bench.Rivals;
import io.jinbang.demo.VisitorGateway;
import io.jinbang.media.Films;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.UploadPolicy;
import io.jinbang.organization.People;
import io.jinbang.organization.identity.Setup;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A film sent over loopback to a server that forces it to the disk, against dd doing the same. */
@Command(
    name = "upload",
    mixinStandardHelpOptions = true,
    description = {
      "One upload over loopback HTTP, every acknowledged byte forced to the disk,",
      "against dd with conv=fsync of the same file on the same disk."
    })
final class BenchUploadCommand implements Callable<Integer> {
  private static final String PASSWORD = "nobody stays here";

  @Option(names = "--runs", defaultValue = "3", description = "Runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--size",
      defaultValue = "1000",
      paramLabel = "MB",
      description = "Size of the film in MB (default: ${DEFAULT-VALUE}).")
  private int megabytes;

  @Option(names = "--folder", paramLabel = "DIR", description = "On the disk to be measured.")
  private @Nullable Path folder;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var children = folder == null ? new ChildGateway() : new ChildGateway(folder);
    var film = film(children.folder().resolve("film"));
    var copy = children.folder().resolve("copy");
    var dd = List.of("dd", "if=" + film, "of=" + copy, "bs=1M", "conv=fsync");
    try (var server = server(children)) {
      var upload = new Upload(server, film);
      var out = spec.commandLine().getOut();
      out.print(
          new Rivals()
              .add("dd with conv=fsync, " + megabytes + " MB", 1, () -> timed(children, dd, copy))
              .add("one upload over loopback", 1, upload::once)
              .race(runs));
      out.flush();
    }
    children.clear();
    return 0;
  }

  private static long timed(ChildGateway children, List<String> dd, Path copy)
      throws IOException, InterruptedException {
    var nanos = children.run(dd, Map.of());
    Files.delete(copy);
    return nanos;
  }

  private Path film(Path file) throws IOException {
    var random = new Random(1);
    var block = new byte[1_000_000];
    try (var out = Files.newOutputStream(file)) {
      for (var i = 0; i < megabytes; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
    return file;
  }

  private static ConfigurableApplicationContext server(ChildGateway children) throws IOException {
    var port = ChildGateway.freePort();
    var settings = ServeCommand.settings(port, "127.0.0.1", children.folder().resolve("data"));
    settings.put("server.servlet.session.cookie.secure", false);
    settings.put("logging.level.root", "error");
    return new SpringApplication(Jinbang.class, AnySubject.class)
        .run(
            settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new));
  }

  /** Somebody registered, whose film goes away again after each run. */
  private static final class Upload {
    private final ConfigurableApplicationContext server;
    private final VisitorGateway visitor;
    private final Path film;

    Upload(ConfigurableApplicationContext server, Path film) {
      this.server = server;
      this.film = film;
      var host = Text.of("示例主办单位", "Sample Host");
      server.getBean(Setup.class).host(host, "主办01", "host@example.org", PASSWORD);
      server.getBean(People.class).register("参选者01", "entrant01@example.org", PASSWORD);
      var port = server.getEnvironment().getProperty("local.server.port");
      visitor = new VisitorGateway("http://127.0.0.1:" + port, "");
      visitor.get("/sign-in");
      visitor.send("/sign-in", Map.of("email", "entrant01@example.org", "password", PASSWORD));
      visitor.get("/account");
    }

    long once() {
      var subject = UUID.randomUUID();
      var begin = System.nanoTime();
      visitor.upload(subject, film, "bench.mp4");
      var nanos = System.nanoTime() - begin;
      server
          .getBean(TransactionTemplate.class)
          .executeWithoutResult(_ -> server.getBean(Films.class).erase(subject));
      return nanos;
    }
  }

  /** Takes a film for whatever it is said to be for. */
  static final class AnySubject implements UploadPolicy {
    @Override
    public boolean knows(UUID subject) {
      return true;
    }

    @Override
    public Permit admit(Actor actor, UUID subject, long size) {
      return new Permit(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    }

    @Override
    public TechnicalRules rulesFor(UUID subject) {
      return TechnicalRules.shortVideoContest();
    }
  }
}
