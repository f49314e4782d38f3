package io.jinbang.review.rankfile;

import io.jinbang.review.rasch.Rating;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.List;

/**
 * The same table as a {@link ScoreFile}, mark by mark: whole numbers with their criterion.
 *
 * @param scores entries and judges as numbered in it
 */
record RatingFile(ScoreFile scores, List<Rating> ratings) {
  private static final int MOST = 1_000_000_000;

  /**
   * @throws Refusal where there are no criteria, or a mark is no whole number
   */
  static RatingFile of(ScoreFile scores) {
    if (scores.criteria().isEmpty()) {
      throw noCriteria();
    }
    return new RatingFile(scores, scores.marks().stream().map(RatingFile::rating).toList());
  }

  private static Rating rating(ScoreFile.Line line) {
    if (line.value() != Math.rint(line.value()) || Math.abs(line.value()) > MOST) {
      throw notWhole(line);
    }
    return new Rating(line.entry(), line.judge(), line.criterion(), (int) line.value());
  }

  private static Refusal notWhole(ScoreFile.Line line) {
    return Refusal.invalid(
        "line " + line.line(),
        Text.of("“{}”不是整数", "\"{}\" is not a whole number").with(line.value()),
        Text.of(
            "Rasch 模型只认整数等级；带小数的分请先换成等级，或不用 --model rasch。",
            "The Rasch model takes whole grades: turn the scores into grades, or leave out"
                + " --model rasch."));
  }

  private static Refusal noCriteria() {
    return Refusal.invalid(
        "line 1",
        Text.of("没有“criterion”这一列", "there is no column \"criterion\""),
        Text.of(
            "Rasch 模型要逐项的分数：加一列 criterion（或 评分项），也可用 --criterion 指定列名。",
            "The Rasch model wants the marks criterion by criterion: add a column criterion, or"
                + " say which with --criterion."));
  }
}
