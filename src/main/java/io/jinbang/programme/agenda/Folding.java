package io.jinbang.programme.agenda;

import java.nio.charset.StandardCharsets;

/** Long lines of a calendar, broken after at most 75 octets as RFC 5545, 3.1 asks. */
final class Folding {
  private static final int LONGEST = 75;

  private Folding() {}

  /** No character is torn apart. */
  static String fold(String unfolded) {
    var folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
    var used = 0;
    for (var i = 0; i < unfolded.length(); ) {
      var point = unfolded.codePointAt(i);
      var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (point == '\r' || point == '\n') {
        used = 0;
      } else if (used + size > LONGEST) {
        folded.append("\r\n ");
        used = 1 + size;
      } else {
        used += size;
      }
      folded.appendCodePoint(point);
      i += Character.charCount(point);
    }
    return folded.toString();
  }
}
