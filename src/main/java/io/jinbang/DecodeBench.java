package io.jinbang;

import io.jinbang.bench.ChildGateway;
import io.jinbang.bench.Processor;
import io.jinbang.bench.Rivals;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.check.TechnicalChecks;
import io.jinbang.media.duplicate.Witness;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Onlooker;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.media.probe.Facts;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Passes over whole films by their processor time, and the container's verdict by the clock. */
final class DecodeBench {
  private static final int VERDICTS = 2_000;

  private final FfmpegGateway ffmpeg;
  private final Path executable;
  private final List<Path> files;

  DecodeBench(FfmpegGateway ffmpeg, Path executable, List<Path> files) {
    this.ffmpeg = ffmpeg;
    this.executable = executable;
    this.files = files;
  }

  /** Each way as a multiple of a plain decode; what this JVM spends counts, too. */
  String race(ChildGateway children, int runs) throws Exception {
    var environment = Map.of("LD_LIBRARY_PATH", String.valueOf(executable.getParent()));
    return new Rivals()
        .add("plain decode: ffmpeg -i FILE -f null -", 0, () -> plain(children, environment))
        .add("full check and fingerprint", 1, () -> Processor.of(() -> each(this::check)))
        .add("full check alone", 0, () -> Processor.of(() -> each(this::checkAlone)))
        .add("fingerprint alone", 0, () -> Processor.of(() -> each(ffmpeg::watch)))
        .add("fingerprint from the archive", 0, () -> Processor.of(() -> each(ffmpeg::archive)))
        .race(runs);
  }

  private long plain(ChildGateway children, Map<String, String> environment) throws Exception {
    var command = new ArrayList<>(List.of(executable.toString(), "-v", "error", "-nostdin", "-i"));
    return Processor.of(
        () -> {
          for (var file : files) {
            var whole = new ArrayList<>(command);
            whole.addAll(List.of(file.toString(), "-f", "null", "-"));
            children.run(whole, environment);
          }
        });
  }

  /** One of the gateway's ways to look on. */
  private interface Pass {
    boolean run(Path film, Facts facts, Onlooker onlooker);
  }

  private boolean check(Path film, Facts facts, Onlooker onlooker) {
    return ffmpeg.decode(film, facts, Progress.ignored(), onlooker) != null;
  }

  private boolean checkAlone(Path film, Facts facts, Onlooker ignored) {
    return check(film, facts, Onlooker.none());
  }

  private long each(Pass pass) {
    for (var file : files) {
      if (ffmpeg.probe(file) instanceof Facts facts) {
        var witness = new Witness();
        pass.run(file, facts, witness);
        witness.fingerprint();
      }
    }
    return 0;
  }

  /** The container's verdict in a warm JVM. */
  static String verdicts(List<Path> files) {
    var rules = TechnicalRules.shortVideoContest();
    var thread = ManagementFactory.getThreadMXBean();
    var wall = new ArrayList<Long>();
    var processor = new ArrayList<Long>();
    for (var i = 0; i < 2 * VERDICTS; i++) {
      var begin = System.nanoTime();
      var spent = thread.getCurrentThreadCpuTime();
      TechnicalChecks.glance(files.get(i % files.size()), rules);
      if (i >= VERDICTS) {
        processor.add(thread.getCurrentThreadCpuTime() - spent);
        wall.add(System.nanoTime() - begin);
      }
    }
    return "container verdict in this JVM, "
        + VERDICTS
        + " times: by the clock "
        + told(wall)
        + "; processor time "
        + told(processor);
  }

  private static String told(List<Long> nanos) {
    nanos.sort(null);
    return String.format(
        Locale.ROOT,
        "median %.2f ms, p99 %.2f ms, most %.2f ms",
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6,
        nanos.getLast() / 1e6);
  }
}
