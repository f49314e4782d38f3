package io.jinbang.media.probe;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the tracks a viewer gets and states how they look and sound. */
final class Facets {
  private static final Set<String> STILLS = Set.of("mjpeg", "png");

  /** Scalers leave such traces (1080x608 for 16:9); no display shape is that close to square. */
  private static final double NEARLY_SQUARE = 0.0025;

  private final List<Track> tracks;
  private final int[] movieMatrix;
  private final long movieTimescale;

  Facets(List<Track> tracks, int[] movieMatrix, long movieTimescale) {
    this.tracks = tracks;
    this.movieMatrix = movieMatrix;
    this.movieTimescale = movieTimescale;
  }

  Facts facts(
      Container container,
      String brand,
      long bytes,
      boolean fragmented,
      boolean fastStart,
      Facts.@Nullable Cut cut,
      @Nullable String aiLabel) {
    var shown = shown();
    var heard = enabledFirst(tracks.stream().filter(Track::sounds)).findFirst().orElse(null);
    var delay =
        Stream.of(shown, heard)
            .filter(Objects::nonNull)
            .mapToDouble(track -> track.delay(movieTimescale))
            .min()
            .orElse(0);
    var picture = shown == null ? null : picture(shown, delay);
    var sound = heard == null ? null : sound(heard, delay);
    return new Facts(
        container,
        brand,
        bytes,
        Math.max(picture == null ? 0 : picture.duration(), sound == null ? 0 : sound.duration()),
        picture,
        sound,
        tracks.size(),
        fragmented,
        fastStart,
        encrypted(shown) || encrypted(heard),
        cut,
        aiLabel,
        shown == null || heard == null
            ? 0
            : shown.places.apart(shown.timing.samples(), heard.places, heard.timing.samples()));
  }

  /** The enabled video track with the most samples that is no still; the largest among equals. */
  private @Nullable Track shown() {
    return enabledFirst(tracks.stream().filter(Track::shows))
        .min(
            Comparator.comparing((Track track) -> !track.enabled)
                .thenComparing(Facets::still)
                .thenComparing(track -> track.timing.samples() == 0)
                .thenComparing(Facets::area, Comparator.reverseOrder()))
        .orElse(null);
  }

  private static Stream<Track> enabledFirst(Stream<Track> tracks) {
    return tracks.sorted(Comparator.comparing(track -> !track.enabled));
  }

  private static boolean still(Track track) {
    return track.entry != null && STILLS.contains(track.entry.codec) && track.timing.samples() <= 1;
  }

  private static long area(Track track) {
    return track.entry == null ? 0 : (long) track.entry.width * track.entry.height;
  }

  private static boolean encrypted(@Nullable Track track) {
    return track != null && track.entry != null && track.entry.encrypted;
  }

  private Facts.@Nullable Picture picture(Track track, double delay) {
    var entry = track.entry;
    if (entry == null) {
      return null;
    }
    var turn = Turn.of(track.matrix, movieMatrix);
    var aspect = aspect(track, entry, turn);
    var across = (int) Math.min(Integer.MAX_VALUE, Math.round(entry.width * aspect));
    var upright = turn.degrees() % 180 == 0;
    return new Facts.Picture(
        entry.codec,
        entry.width,
        entry.height,
        upright ? across : entry.height,
        upright ? entry.height : across,
        turn.degrees(),
        track.presented(movieTimescale) - delay,
        track.timing.samples(),
        track.frameRate(),
        track.timing.variable(),
        entry.profile,
        entry.bitDepth,
        entry.chromaName(),
        entry.hdr(),
        entry.interlaced,
        track.timing.keys(),
        track.seconds(track.timing.longestGop()),
        entry.colour);
  }

  /**
   * Sample aspect ratio in FFmpeg's order: {@code pasp}, then an anisotropic matrix, then the track
   * header's size against the coded one, then the codec's own.
   */
  private static double aspect(Track track, SampleEntry entry, Turn turn) {
    var aspect = declaredAspect(track, entry, turn);
    return Math.abs(aspect - 1) < NEARLY_SQUARE ? 1 : aspect;
  }

  private static double declaredAspect(Track track, SampleEntry entry, Turn turn) {
    if (entry.aspect > 0) {
      return entry.aspect;
    }
    if (Math.abs(turn.stretch() - 1) > 0.01) {
      return turn.stretch();
    }
    if (entry.codecAspect != 1 || track.headerRatio <= 0 || entry.width == 0 || entry.height == 0) {
      return entry.codecAspect;
    }
    var ratio = track.headerRatio * entry.height / entry.width;
    return Math.abs(ratio - 1) > 0.02 && ratio > 0.2 && ratio < 5 ? ratio : 1;
  }

  private Facts.@Nullable Sound sound(Track track, double delay) {
    var entry = track.entry;
    return entry == null
        ? null
        : new Facts.Sound(
            entry.codec, entry.channels, entry.sampleRate, track.presented(movieTimescale) - delay);
  }
}
