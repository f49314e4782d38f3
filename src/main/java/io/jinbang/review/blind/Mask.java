package io.jinbang.review.blind;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.util.BitSet;
import java.util.List;

/**
 * Words that judges do not see.
 *
 * @param field {@code title}, or the id of a question
 * @param from first character hidden, counted as Java counts them
 * @param to first character behind them
 * @param words what stood there, to find it again where the text was corrected since
 */
public record Mask(Id<Mask> id, Id<Entry> entry, String field, int from, int to, String words) {
  public static final String TITLE = "title";

  /**
   * Marks the characters of a text that these words cover; all of their places where it changed.
   */
  private void cover(String text, BitSet hidden) {
    if (to <= text.length() && text.startsWith(words, from)) {
      hidden.set(from, to);
      return;
    }
    for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      hidden.set(at, at + words.length());
    }
  }

  /** The text with what the masks cover hidden, as many blocks as there were characters. */
  static String hide(String text, List<Mask> masks) {
    var hidden = new BitSet();
    masks.forEach(mask -> mask.cover(text, hidden));
    var shown = new StringBuilder();
    for (var i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (hidden.get(i)) {
        shown.append('█');
      } else {
        shown.appendCodePoint(text.codePointAt(i));
      }
    }
    return shown.toString();
  }
}
