package io.jinbang.media.ffmpeg;

import io.jinbang.media.probe.BoxReader;
import io.jinbang.media.probe.Container;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.probe.Foreign;
import io.jinbang.media.probe.Probe;
import io.jinbang.media.probe.Unreadable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides by a file's own bytes whether FFmpeg may see it, and how: the demuxer is forced, and
 * protocols, formats and codecs are whitelisted besides.
 */
final class Gate {
  /** 8K, the largest picture taken. */
  static final long MOST_PIXELS = 7680L * 4320;

  /** No film of a contest is longer; a claim beyond is not decoded. */
  static final double MOST_SECONDS = 6 * 3600;

  private Gate() {}

  static Probe probe(Path film) {
    try (var channel = FileChannel.open(film)) {
      return BoxReader.read(channel);
    } catch (IOException e) {
      return new Unreadable(Unreadable.Reason.UNREACHABLE, "cannot be opened");
    }
  }

  /** The demuxer for a file, or null where FFmpeg must not see it. */
  static @Nullable String demuxer(Probe probe) {
    return switch (probe) {
      case Facts facts -> bearable(facts) ? "mov" : null;
      case Foreign foreign -> demuxer(foreign.container());
      case Unreadable ignored -> null;
    };
  }

  private static boolean bearable(Facts facts) {
    var picture = facts.picture();
    return facts.duration() <= MOST_SECONDS
        && (picture == null || (long) picture.codedWidth() * picture.codedHeight() <= MOST_PIXELS);
  }

  private static @Nullable String demuxer(Container container) {
    return switch (container) {
      case MATROSKA, WEBM -> "matroska";
      case MPEG_TS -> "mpegts";
      default -> null;
    };
  }

  /** Options before the input, and the input itself. */
  static List<String> input(String demuxer) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-format_whitelist",
        "mov,mp4,matroska,webm,mpegts",
        "-codec_whitelist",
        Codecs.WHITELIST,
        "-max_pixels",
        String.valueOf(MOST_PIXELS),
        "-f",
        demuxer,
        "-i",
        "file:" + Workshop.FILM);
  }
}
