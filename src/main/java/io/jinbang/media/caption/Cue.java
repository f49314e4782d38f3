package io.jinbang.media.caption;

import java.util.Locale;

/**
 * What is shown from when to when.
 *
 * @param from milliseconds
 * @param to milliseconds, later
 * @param text as WebVTT has it, escaped, lines by {@code \n}
 * @param line where it stands in the file it came from, 1-based
 */
record Cue(long from, long to, String text, int line) {

  /** A whole file in WebVTT. */
  static String vtt(Iterable<Cue> cues) {
    var text = new StringBuilder("WEBVTT\n");
    for (var cue : cues) {
      text.append('\n').append(time(cue.from)).append(" --> ").append(time(cue.to));
      text.append('\n').append(cue.text).append('\n');
    }
    return text.toString();
  }

  private static String time(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
