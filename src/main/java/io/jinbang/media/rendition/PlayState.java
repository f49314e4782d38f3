package io.jinbang.media.rendition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player is told about its film.
 *
 * @param rate bits per second that the film takes on average
 * @param thumbs whether there are small pictures along the time
 * @param waveform whether there is the outline of its sound
 * @param download where this reader may have the file as it was given; null where not
 * @param captions where this reader may add subtitles now; null where not
 * @param qualities in the order they are made
 */
record PlayState(
    long rate,
    boolean thumbs,
    boolean waveform,
    @Nullable String download,
    @Nullable String captions,
    List<Quality> qualities) {

  /**
   * @param name of the rung
   * @param state NONE, ASKED, READY or FAILED
   * @param percent made, where it was asked for
   */
  record Quality(String name, String state, int percent) {}
}
