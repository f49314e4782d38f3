package io.jinbang;

import io.jinbang.bench.Processor;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Grid;
import io.jinbang.media.ffmpeg.PlayGateway;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.media.ffmpeg.Scale;
import io.jinbang.media.probe.Facts;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What it costs to make a film playable, beside a plain decode of the same file. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    description = "Processor time of what a player needs, against a plain full decode.")
final class BenchPlayCommand implements Callable<Integer> {
  private static final int STILLS = 8;
  private static final int STILL_WIDTH = 320;
  private static final int POSTER_WIDTH = 1280;
  private static final double THIRD = 3;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Films.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var ffmpeg =
        FfmpegGateway.open(Path.of(System.getProperty("user.home", "."), ".cache", "jinbang"));
    for (var file : files) {
      var folder = Files.createTempDirectory("jinbang-play");
      film(ffmpeg, file.toAbsolutePath(), folder);
      clear(folder);
    }
    return 0;
  }

  private void film(FfmpegGateway ffmpeg, Path file, Path folder) throws Exception {
    if (!(ffmpeg.probe(file) instanceof Facts facts) || facts.picture() == null) {
      out().println(file.getFileName() + ": no film");
      return;
    }
    var picture = facts.picture();
    out()
        .printf(
            Locale.ROOT,
            "%s: %d x %d, %.1f s, key frames at most %.1f s apart%n",
            file.getFileName(),
            picture.width(),
            picture.height(),
            facts.duration(),
            picture.longestGop());
    var decode = seconds(() -> decode(ffmpeg, file, folder));
    row("plain full decode", decode, decode);
    var copy = folder.resolve("film.mp4");
    var playing = seconds(() -> ffmpeg.playable(file, facts, copy, Progress.ignored()));
    row("copy that plays", playing, decode);
    parts(new PlayGateway(ffmpeg), (Facts) ffmpeg.probe(copy), copy, folder, decode);
  }

  private void parts(PlayGateway play, Facts facts, Path copy, Path folder, double decode)
      throws Exception {
    var source = folder.resolve("source.mp4");
    var packed = seconds(() -> play.pack(copy, facts, null, source, Progress.ignored()));
    row("rung of its own size", packed, decode);
    var picture = Objects.requireNonNull(facts.picture());
    var grid = Grid.of(facts.duration(), picture);
    row(
        "storyboard, sheets, waveform",
        seconds(() -> play.skim(copy, facts, grid, STILLS, STILL_WIDTH, folder)),
        decode);
    var poster = folder.resolve("poster.jpg");
    var at = facts.duration() / THIRD;
    row("poster", seconds(() -> play.keyStill(copy, poster, at, POSTER_WIDTH)), decode);
    var small = folder.resolve("small.mp4");
    var scale = new Scale(picture.width() / 4 * 2, picture.height() / 4 * 2, 1_100);
    row(
        "rung of half its size",
        seconds(() -> play.pack(copy, facts, scale, small, Progress.ignored())),
        decode);
  }

  /** Of the processes alone that are started. */
  private static double seconds(Processor.Work work) throws Exception {
    return Processor.ofChildren(work) / 1e9;
  }

  private void row(String what, double seconds, double decode) {
    var share = seconds / Math.max(0.01, decode);
    out().printf(Locale.ROOT, "  %-30s %8.2f s of CPU %8.3f of the decode%n", what, seconds, share);
    out().flush();
  }

  /** All pictures and sounds; one small picture is kept, since something must be. */
  private static void decode(FfmpegGateway ffmpeg, Path file, Path folder) {
    ffmpeg.make(
        List.of(
            "-i",
            file.toString(),
            "-map",
            "0:V:0",
            "-map",
            "0:a:0?",
            "-f",
            "null",
            "-",
            "-map",
            "0:V:0",
            "-frames:v",
            "1",
            "-s",
            "16x16",
            "-f",
            "rawvideo"),
        folder.resolve("one.raw"));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static void clear(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
