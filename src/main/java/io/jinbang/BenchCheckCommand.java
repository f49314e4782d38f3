package io.jinbang;

import io.jinbang.bench.ChildGateway;
import io.jinbang.bench.Processor;
import io.jinbang.bench.Rivals;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The container's verdict on some films: one process of ours, or one ffprobe for each; and, where
 * wanted, the full check and the fingerprint against a plain decode.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "check --fast in one process, against one ffprobe per file; decodes, against a plain one.")
final class BenchCheckCommand implements Callable<Integer> {
  @Option(names = "--runs", defaultValue = "7", description = "Runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(names = "--decode", description = "Whole decodes, too: of few and long films.")
  private boolean decode;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Films.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var children = new ChildGateway();
    var probe = ffprobe();
    var environment = Map.of("LD_LIBRARY_PATH", String.valueOf(probe.getParent()));
    var race =
        new Rivals()
            .add(
                "ffprobe, one process for each of " + files.size() + " files",
                1,
                () -> probes(children, probe, environment))
            .add("jinbang check --fast, one process", 1, () -> children.run(check(), Map.of()))
            .add("jinbang --version, which is the start alone", 1, () -> version(children));
    var out = spec.commandLine().getOut();
    out.println(race.race(runs));
    out.println(DecodeBench.verdicts(files));
    out.println();
    if (decode && Processor.known()) {
      var ffmpeg = probe.resolveSibling("ffmpeg");
      out.println("Processor time, children included:");
      out.println(
          new DecodeBench(FfmpegGateway.open(cache()), ffmpeg, files)
              .race(children, Math.min(runs, 5)));
    }
    children.clear();
    return 0;
  }

  private long probes(ChildGateway children, Path probe, Map<String, String> environment)
      throws IOException, InterruptedException {
    var nanos = 0L;
    for (var file : files) {
      var command =
          List.of(
              probe.toString(),
              "-v",
              "error",
              "-of",
              "json",
              "-show_format",
              "-show_streams",
              file.toString());
      nanos += children.run(command, environment);
    }
    return nanos;
  }

  private List<String> check() {
    var command = new ArrayList<>(launcher());
    command.addAll(List.of("check", "--fast"));
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    return command;
  }

  private static long version(ChildGateway children) throws IOException, InterruptedException {
    var command = new ArrayList<>(launcher());
    command.add("--version");
    return children.run(command, Map.of());
  }

  /** The launcher where there is one (it makes our folder the current one), else a plain JVM. */
  private static List<String> launcher() {
    var script = Path.of("jinbang").toAbsolutePath();
    if (Files.isExecutable(script)) {
      return List.of(script.toString());
    }
    var command = new ArrayList<>(ChildGateway.java(List.of("-XX:+UseSerialGC")));
    command.add(Jinbang.class.getName());
    return command;
  }

  private static Path cache() {
    return Path.of(System.getProperty("user.home", "."), ".cache", "jinbang");
  }

  /** The one FFmpeg brings that {@code check} would use. */
  private static Path ffprobe() throws IOException {
    var folder = cache();
    FfmpegGateway.open(folder);
    var named = System.getProperty("JINBANG_FFMPEG", System.getenv("JINBANG_FFMPEG"));
    if (named != null && !named.isBlank()) {
      return Path.of(named).toAbsolutePath().resolveSibling("ffprobe");
    }
    try (var found = Files.find(folder, 2, (file, _) -> file.endsWith("ffprobe"))) {
      return found.findFirst().orElseThrow();
    }
  }
}
