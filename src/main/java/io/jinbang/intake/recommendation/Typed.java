package io.jinbang.intake.recommendation;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;

/** Words that a coordinator typed, fit to be kept. */
final class Typed {
  /** Greatest number of characters in an endorsement or a reason. */
  static final int LONGEST = 1000;

  private Typed() {}

  /** PostgreSQL keeps no NUL. */
  static String words(String field, Text label, String typed) {
    var words = typed.replace("\0", "").replace("\r\n", "\n").strip();
    if (words.isEmpty()) {
      throw Refusal.invalid(
          field,
          Text.of("还没有填“{}”", "“{}” is empty").withEach(label, label),
          Text.of("请填上，参选者或主办方会看到。", "Fill it in; the entrant or the host reads it."));
    }
    var over = words.codePointCount(0, words.length()) - LONGEST;
    if (over > 0) {
      throw Refusal.invalid(
          field,
          Text.of("多了 {} 个字", "{} characters too long").with(over),
          Text.of("最多 {} 个字，请缩短。", "At most {} characters; shorten it.").with(LONGEST));
    }
    return words;
  }
}
