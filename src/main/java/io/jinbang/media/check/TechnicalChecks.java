package io.jinbang.media.check;

import io.jinbang.media.TechnicalRules;
import io.jinbang.media.Timeline;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Measured;
import io.jinbang.media.ffmpeg.Onlooker;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.media.probe.BoxReader;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.probe.Probe;
import io.jinbang.media.probe.Unreadable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks films: at a glance by their container, or in full by decoding them once. */
public final class TechnicalChecks {
  private final FfmpegGateway ffmpeg;

  public TechnicalChecks(FfmpegGateway ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * A full check.
   *
   * @param judgement what to tell the entrant
   * @param measured what the decode measured; null where there was nothing to decode
   */
  public record FullCheck(Judgement judgement, @Nullable Measured measured) {

    /** To be drawn; null where nothing was measured. */
    public @Nullable Timeline timeline() {
      var facts = judgement.facts();
      return facts == null || measured == null ? null : Timelines.of(facts.duration(), measured);
    }
  }

  /** The container verdict: milliseconds, no process. */
  public static Judgement glance(Path file, TechnicalRules rules) {
    return Judging.judge(probe(file), rules);
  }

  /**
   * The container verdict and one full decode: about as long as playing it through at full speed.
   */
  public FullCheck check(Path file, TechnicalRules rules, Progress progress) {
    return check(file, rules, progress, Onlooker.none());
  }

  /** The same while another looks on, in the same decode. */
  public FullCheck check(Path file, TechnicalRules rules, Progress progress, Onlooker onlooker) {
    var own = probe(file);
    var probe = own instanceof Unreadable ? own : ffmpeg.probe(file);
    var measured =
        probe instanceof Facts facts ? ffmpeg.decode(file, facts, progress, onlooker) : null;
    progress.reached(1);
    return new FullCheck(Judging.judge(probe, measured, rules), measured);
  }

  private static Probe probe(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Unreadable(Unreadable.Reason.UNREACHABLE, "no such file");
    }
    try (var channel = FileChannel.open(file)) {
      return BoxReader.read(channel);
    } catch (IOException e) {
      return new Unreadable(Unreadable.Reason.UNREACHABLE, "cannot be opened");
    }
  }
}
