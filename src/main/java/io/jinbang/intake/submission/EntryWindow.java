package io.jinbang.intake.submission;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.media.Film;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an entry may be changed and submitted (A8).
 *
 * @param begins first instant, inclusive, at which a draft may be begun and a film sent, to see
 *     early whether it fits the rules
 * @param opens first instant, inclusive
 * @param closes last instant, exclusive
 * @param grace how long after that an upload begun before it, and its submission, may go on
 */
public record EntryWindow(Instant begins, Instant opens, Instant closes, Duration grace) {

  /** For what was never submitted: the dates of the web channel. */
  public static EntryWindow ofEntries(Timeline timeline) {
    return new EntryWindow(
        timeline.noticed(), timeline.entriesOpen(), timeline.webCloses(), timeline.grace());
  }

  /** For what comes on a form, by mail or in a folder: their own date, else the web's. */
  public static EntryWindow of(Timeline timeline, String channel) {
    return new EntryWindow(
        timeline.entriesOpen(), timeline.entriesOpen(), timeline.closes(channel), Duration.ZERO);
  }

  /** For what the host sent back, which happens after closing, too: until judging begins. */
  public static EntryWindow ofCorrections(Timeline timeline) {
    var later = timeline.judgingOpens().isAfter(timeline.webCloses());
    var until = later ? timeline.judgingOpens() : timeline.webCloses();
    return new EntryWindow(timeline.entriesOpen(), timeline.entriesOpen(), until, Duration.ZERO);
  }

  public boolean openAt(Instant now) {
    return !now.isBefore(opens) && now.isBefore(closes);
  }

  /** Whether a draft may be begun and a film sent, be it only as a rehearsal. */
  public boolean writableAt(Instant now) {
    return !now.isBefore(begins) && now.isBefore(closes);
  }

  /** The instant from which no byte is taken. */
  public Instant lastByte() {
    return closes.plus(grace);
  }

  /** Open, or in the time of grace with a film whose upload began before closing. */
  public boolean takes(@Nullable Film film, Instant now) {
    return openAt(now) || (film != null && inGrace(now) && film.begunAt().isBefore(closes));
  }

  public boolean inGrace(Instant now) {
    return !now.isBefore(closes) && now.isBefore(lastByte());
  }
}
