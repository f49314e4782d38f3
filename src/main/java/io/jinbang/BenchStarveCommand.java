package io.jinbang;

import io.jinbang.bench.ChildGateway;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether pages wait for films. */
@Command(
    name = "starve",
    mixinStandardHelpOptions = true,
    description = {
      "a page of serve while two films are transcoded as film work is, behind everything else,",
      "and at the same rank as everything else, against the same page on the idle machine."
    })
final class BenchStarveCommand implements Callable<Integer> {
  private static final int FILMS = 2;
  private static final int WARM = 300;

  @Option(
      names = "--pages",
      defaultValue = "1500",
      description = "Pages asked for in each part, one after another (default: ${DEFAULT-VALUE}).")
  private int pages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var children = new ChildGateway();
    var port = ChildGateway.freePort();
    var home = children.folder().resolve("data");
    var arguments = List.of("serve", "--port=" + port, "--home=" + home);
    var server = ChildGateway.server(Jinbang.class.getName(), List.of(), arguments);
    children.whileServing(server, port, "serve.log", () -> parts(children, port));
    children.clear();
    return 0;
  }

  private void parts(ChildGateway children, int port) throws IOException {
    asked(children, port, WARM);
    var idle = asked(children, port, pages);
    var programs = Path.of(System.getProperty("user.home", "."), ".cache", "jinbang");
    var gentle = besides(FfmpegGateway.gentle(programs), children, port);
    var rude = besides(FfmpegGateway.open(programs), children, port);
    var again = asked(children, port, pages);
    tell("idle", idle, idle);
    tell("two films, as film work is done", gentle, idle);
    tell("two films, at the rank of the pages", rude, idle);
    tell("idle again", again, idle);
  }

  private List<Long> besides(FfmpegGateway ffmpeg, ChildGateway children, int port)
      throws IOException {
    for (var film = 1; film <= FILMS; film++) {
      var into = children.folder().resolve("film-" + film + ".mp4");
      Thread.ofVirtual().start(() -> transcode(ffmpeg, into));
    }
    asked(children, port, WARM);
    try {
      return asked(children, port, pages);
    } finally {
      ffmpeg.stop();
    }
  }

  private static void transcode(FfmpegGateway ffmpeg, Path into) {
    try {
      var picture = "testsrc2=s=1920x1080:r=25:d=3600,noise=alls=10:allf=t";
      ffmpeg.make(
          List.of("-f", "lavfi", "-i", picture, "-c:v", "libx264", "-preset", "veryfast"), into);
    } catch (RuntimeException stopped) {
      // as it should be: the film never ends by itself
    }
  }

  /** Nanoseconds of each, ascending. */
  private static List<Long> asked(ChildGateway children, int port, int times) throws IOException {
    var nanos = new ArrayList<Long>();
    for (var page = 0; page < times; page++) {
      nanos.add(children.page(port, "/"));
    }
    return nanos.stream().sorted().toList();
  }

  private void tell(String what, List<Long> nanos, List<Long> idle) {
    var p95 = share(nanos, 0.95);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%-38s p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  p95 / idle %5.2f%n",
            what,
            share(nanos, 0.5),
            p95,
            share(nanos, 0.99),
            p95 / share(idle, 0.95));
  }

  private static double share(List<Long> ascending, double share) {
    return ascending.get((int) (share * (ascending.size() - 1))) / 1e6;
  }
}
