package io.jinbang.review.board;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Judging.Method;
import io.jinbang.intake.Entry;
import io.jinbang.review.board.Tally.Line;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A work whose rank by the plain mean differs, and why.
 *
 * @param from rank by the mean
 * @param to rank by the score compared with it
 * @param why one sentence
 */
public record Change(Id<Entry> entry, int from, int to, Text why) {
  private static final int MOST = 5;

  public boolean up() {
    return to < from;
  }

  public int places() {
    return Math.abs(from - to);
  }

  /** Those that moved furthest, first. */
  static List<Change> of(Rulebook rulebook, Tally tally) {
    var compared = Tallies.compared(rulebook);
    return tally.lines().stream()
        .map(line -> of(line, compared, rulebook))
        .filter(change -> change.places() > 0)
        .sorted(Comparator.comparingInt(Change::places).reversed())
        .limit(MOST)
        .toList();
  }

  private static Change of(Line line, Method compared, Rulebook rulebook) {
    var to = compared == Method.CALIBRATED ? line.byCalibrated() : line.ranked().rank();
    var why =
        switch (compared) {
          case TRIMMED -> trimmed(line);
          case CLIPPED -> clipped(line, rulebook.judging().clipWritten());
          case MEAN, CALIBRATED -> calibrated(line, rulebook.judging().perWork());
        };
    return new Change(line.ranked().entry(), line.byMean(), to, why);
  }

  private static Text trimmed(Line line) {
    return Text.of(
            "去掉最高 {} 和最低 {}，平均由 {} 变为 {}。",
            "Without the highest, {}, and the lowest, {}, its mean goes from {} to {}.")
        .with(
            points(line.highest()),
            points(line.lowest()),
            points(line.ranked().mean()),
            points(line.ranked().trimmed()));
  }

  private static Text clipped(Line line, String clip) {
    var ranked = line.ranked();
    return Math.abs(ranked.official() - ranked.mean()) < .005
        ? Text.of(
            "它自己的分没有变；位置变了，是因为别的作品有分数被拉回。",
            "Its own scores stand; it moved because others' were pulled in.")
        : Text.of(
                "离平均超过 {} 分的分数拉回到 {} 分，平均由 {} 变为 {}。",
                "Scores farther than {} from the mean are pulled to {}; its mean goes from {} to"
                    + " {}.")
            .with(clip, clip, points(ranked.mean()), points(ranked.official()));
  }

  /** Names the larger of the two things calibration did to it. */
  private static Text calibrated(Line line, int perWork) {
    var ranked = line.ranked();
    var drawn = ranked.calibrated() - ranked.mean() - line.severity();
    if (ranked.scores() < perWork && Math.abs(drawn) > Math.abs(line.severity())) {
      return Text.of(
              "只有 {} 份评分；评分少的作品会向本主题的平均靠拢 {} 分。",
              "It has only {} sheets; works with few are drawn toward their theme's mean, here by"
                  + " {}.")
          .with(ranked.scores(), points(Math.abs(drawn)));
    }
    if (Math.abs(line.severity()) < .005) {
      return Text.of(
          "它的评委尺度居中；位置变了，是因为别的作品扣除了评委的松紧。",
          "Its judges are neither strict nor lenient; it moved because others were corrected.");
    }
    return severity(line);
  }

  private static Text severity(Line line) {
    var text =
        line.severity() > 0
            ? Text.of(
                "评它的 {} 位评委平均偏严 {} 分，这一部分已经补回。",
                "Its {} judges are strict by {} on average, which is given back.")
            : Text.of(
                "评它的 {} 位评委平均偏宽 {} 分，这一部分已经扣除。",
                "Its {} judges are lenient by {} on average, which is taken off.");
    return text.with(line.ranked().scores(), points(Math.abs(line.severity())));
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
