package io.jinbang.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The marks by which people say yes and no in a box. */
final class Marks {
  private static final Set<String> YES =
      Set.of(
          "☑", "✅", "√", "✓", "✔", "☒", "是", "对", "有", "选", "符合", "y", "yes", "v", "true", "1", "●",
          "■");
  private static final Set<String> NO =
      Set.of("", "☐", "□", "○", "否", "不", "无", "空", "n", "no", "false", "0", "-", "—", "–", "/");
  private static final Set<String> CROSS = Set.of("x", "×", "✕", "✖", "✗", "✘", "╳");
  private static final String TICKED = "☑✅√✓✔☒■●";
  private static final String EMPTY = "☐□○";

  private Marks() {}

  /** What a box says. */
  enum Mark {
    YES,
    NO,
    /** Yes where nothing else is used for it, else nobody knows. */
    CROSS,
    UNREADABLE
  }

  static Mark of(String typed) {
    var mark = bare(typed);
    if (YES.contains(mark)) {
      return Mark.YES;
    }
    if (NO.contains(mark)) {
      return Mark.NO;
    }
    return CROSS.contains(mark) ? Mark.CROSS : Mark.UNREADABLE;
  }

  private static String bare(String typed) {
    return Plain.half(typed)
        .replace("\ufe0f", "")
        .replaceAll("[\\s()\\[\\]【】]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether boxes stand among the words of one place: ☑甲 ☐乙. */
  static boolean amongWords(String typed) {
    return typed.chars().anyMatch(sign -> isTicked(sign) || isEmpty(sign));
  }

  /** The words beside the ticked boxes, whichever side the boxes are on. */
  static List<String> ticked(String typed) {
    var words = typed.replace("\ufe0f", "").strip();
    var before = isBox(words.charAt(0));
    var chosen = new ArrayList<String>();
    var piece = new StringBuilder();
    var mark = 0;
    for (var sign : words.chars().toArray()) {
      if (!isBox(sign)) {
        piece.append((char) sign);
        continue;
      }
      keep(chosen, piece, before ? mark : sign);
      mark = sign;
    }
    keep(chosen, piece, before ? mark : 0);
    return chosen;
  }

  private static void keep(List<String> chosen, StringBuilder piece, int mark) {
    if (isTicked(mark) && !piece.toString().isBlank()) {
      chosen.add(piece.toString().strip());
    }
    piece.setLength(0);
  }

  private static boolean isBox(int sign) {
    return isTicked(sign) || isEmpty(sign);
  }

  private static boolean isTicked(int sign) {
    return sign != 0 && TICKED.indexOf(sign) >= 0;
  }

  private static boolean isEmpty(int sign) {
    return EMPTY.indexOf(sign) >= 0;
  }
}
