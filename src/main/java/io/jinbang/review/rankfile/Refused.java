package io.jinbang.review.rankfile;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;

/** A problem as two lines of text, Chinese then English. */
final class Refused {
  private Refused() {}

  static String lines(Problem problem) {
    var where = problem.field().isEmpty() ? Text.same("") : where(problem.field());
    return where.zh()
        + problem.message().zh()
        + "。"
        + problem.remedy().zh()
        + System.lineSeparator()
        + where.en()
        + problem.message().en()
        + ". "
        + problem.remedy().en();
  }

  /** "line 7, column score" reads in Chinese too. */
  private static Text where(String field) {
    var zh = field.replaceFirst("^line (\\d+)", "第 $1 行").replaceFirst(", column (.*)$", " $1 列");
    return Text.of(zh + "：", field + ": ");
  }
}
