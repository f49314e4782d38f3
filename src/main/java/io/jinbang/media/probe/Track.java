package io.jinbang.media.probe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One track while it is read.
 *
 * <p>Its duration is what a player shows: the sum of its edits (ISO/IEC 14496-12 §8.6.6), each
 * capped by the media behind it, empty edits included because they delay what follows; without an
 * edit list the sum of its sample durations; without samples the duration its media header states.
 */
final class Track {

  /** Lengths in movie ticks, media time in media ticks, -1 for an empty edit. */
  record Edit(long length, long mediaTime, int rate) {}

  long id;
  boolean enabled = true;
  String handler = "";
  long timescale;
  long declared;
  int[] matrix = new int[0];
  double headerRatio;
  final List<Edit> edits = new ArrayList<>();
  @Nullable SampleEntry entry;
  final Timing timing = new Timing();
  final Places places = new Places();
  boolean indexed;
  long firstComposition;
  long cutTicks = -1;
  long defaultDuration;
  long defaultFlags;
  long fragmentStart = -1;
  long fragmentEnd;

  boolean shows() {
    return handler.equals("vide") && entry != null && !entry.codec.isEmpty();
  }

  boolean sounds() {
    return handler.equals("soun") && entry != null;
  }

  private long mediaTicks() {
    if (fragmentStart >= 0) {
      return Math.max(timing.ticks(), fragmentEnd - fragmentStart);
    }
    return timing.samples() > 0 ? timing.ticks() : declared;
  }

  double seconds(long ticks) {
    return timescale > 0 ? (double) ticks / timescale : 0;
  }

  double presented(long movieTimescale) {
    var media = seconds(mediaTicks());
    if (edits.isEmpty() || movieTimescale <= 0) {
      return media;
    }
    return edits.stream().mapToDouble(edit -> shown(edit, movieTimescale)).sum();
  }

  private double shown(Edit edit, long movieTimescale) {
    var length = (double) edit.length / movieTimescale;
    if (edit.mediaTime < 0 || edit.rate == 0) {
      return length;
    }
    var left = Math.max(0, seconds(mediaTicks() + firstComposition - edit.mediaTime));
    return edit.length == 0 ? left : Math.min(length, left);
  }

  /** Seconds of leading empty edits. */
  double delay(long movieTimescale) {
    return movieTimescale <= 0
        ? 0
        : edits.stream()
            .takeWhile(edit -> edit.mediaTime < 0)
            .mapToDouble(edit -> (double) edit.length / movieTimescale)
            .sum();
  }

  /** When a player reaches the first missing sample. */
  double cutSeconds(long movieTimescale) {
    var skipped =
        edits.stream()
            .filter(edit -> edit.mediaTime >= 0)
            .mapToLong(edit -> edit.mediaTime - firstComposition)
            .findFirst()
            .orElse(0);
    return Math.max(0, seconds(cutTicks - skipped)) + delay(movieTimescale);
  }

  double frameRate() {
    var seconds = seconds(timing.ticks());
    return seconds > 0 ? timing.samples() / seconds : 0;
  }
}
