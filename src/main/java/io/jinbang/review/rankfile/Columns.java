package io.jinbang.review.rankfile;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where in a line the parts of a score stand, by the names in the file's first line.
 *
 * @param theme -1 where there is none
 * @param criterion -1 where there is none
 */
record Columns(List<String> names, int entry, int judge, int score, int theme, int criterion) {

  /** Names to look for; null for the usual ones in English or Chinese. */
  record Wanted(
      @Nullable String entry,
      @Nullable String judge,
      @Nullable String score,
      @Nullable String theme,
      @Nullable String criterion) {
    static final Wanted USUAL = new Wanted(null, null, null, null, null);
  }

  /**
   * @throws Refusal if a column is missing or stands twice
   */
  static Columns of(List<String> names, Wanted wanted) {
    return new Columns(
        List.copyOf(names),
        required(names, wanted.entry(), "entry", "作品"),
        required(names, wanted.judge(), "judge", "评委"),
        required(names, wanted.score(), "score", "分数"),
        find(names, wanted.theme(), "theme", "主题"),
        find(names, wanted.criterion(), "criterion", "评分项"));
  }

  String name(int column) {
    return names.get(column);
  }

  private static int required(
      List<String> names, @Nullable String wanted, String english, String chinese) {
    var found = find(names, wanted, english, chinese);
    if (found < 0) {
      throw missing(names, wanted == null ? english : wanted, english);
    }
    return found;
  }

  private static int find(
      List<String> names, @Nullable String wanted, String english, String chinese) {
    var found = -1;
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var meant =
          wanted == null
              ? name.toLowerCase(Locale.ROOT).equals(english) || name.equals(chinese)
              : name.equals(wanted);
      if (meant && found >= 0) {
        throw twice(name);
      }
      found = meant ? i : found;
    }
    if (found < 0 && wanted != null) {
      throw missing(names, wanted, english);
    }
    return found;
  }

  private static Refusal missing(List<String> names, String wanted, String option) {
    var present = String.join(", ", names);
    return Refusal.invalid(
        "line 1",
        Text.of("没有“{}”这一列", "there is no column \"{}\"").with(wanted),
        Text.of(
                "第一行应写列名 entry、judge、score（或 作品、评委、分数），也可用 --{} 指定；现有：{}。",
                "The first line names the columns entry, judge, score; or say which with --{}."
                    + " Found: {}.")
            .with(option, present));
  }

  private static Refusal twice(String name) {
    return Refusal.invalid(
        "line 1",
        Text.of("“{}”这一列出现了两次", "column \"{}\" stands there twice").with(name),
        Text.of("请删去一列。", "Remove one."));
  }
}
