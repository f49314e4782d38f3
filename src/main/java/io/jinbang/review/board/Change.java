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
 * A work whose official and calibrated ranks differ, and why. Where the calibrated score is the
 * official one, it is held against the plain mean.
 *
 * @param from rank by the official score, or by the mean
 * @param to rank by the calibrated score
 * @param why one sentence
 */
public record Change(Id<Entry> entry, int from, int to, Text why) {
  private static final double NOTHING = .005;

  public boolean up() {
    return to < from;
  }

  public int places() {
    return Math.abs(from - to);
  }

  /** Every work whose place changes; those that move furthest, first. */
  static List<Change> of(Rulebook rulebook, Tally tally) {
    return tally.lines().stream()
        .map(line -> of(rulebook, line))
        .filter(change -> change.places() > 0)
        .sorted(Comparator.comparingInt(Change::places).reversed())
        .toList();
  }

  /** The change of one work, also where its place stays. */
  public static Change of(Rulebook rulebook, Line line) {
    var calibrated = rulebook.judging().method() == Method.CALIBRATED;
    var from = calibrated ? line.byMean() : line.ranked().computed();
    var base = calibrated ? line.ranked().mean() : line.ranked().official();
    var stays = from == line.byCalibrated();
    var why = why(line, base, stays, rulebook.judging().perWork());
    return new Change(line.ranked().entry(), from, line.byCalibrated(), why);
  }

  /** Names the largest of what makes the calibrated score differ from the other. */
  private static Text why(Line line, double base, boolean stays, int perWork) {
    var ranked = line.ranked();
    var cut = ranked.mean() - base;
    var drawn = ranked.calibrated() - ranked.mean() - line.severity();
    var most = Math.max(Math.abs(line.severity()), Math.max(Math.abs(cut), Math.abs(drawn)));
    if (most < NOTHING && stays) {
      return Text.of("它的分数也没有变。", "Its score stays as well.");
    }
    if (most < NOTHING) {
      return Text.of(
          "它的分数没有变；位置变了，是因为别的作品的分数变了。",
          "Its own score stays; it moves because those of others change.");
    }
    if (most == Math.abs(line.severity())) {
      return severity(line);
    }
    return most == Math.abs(cut) ? cut(line, base) : drawn(line, drawn, perWork);
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

  private static Text cut(Line line, double base) {
    return Text.of(
            "它的分数从 {} 到 {}；正式成绩压住了两头，得 {}，把每位评委的意见都算上是 {}。",
            "Its scores go from {} to {}; the official score holds the extremes back and gives"
                + " {}, with every judge counted it is {}.")
        .with(
            points(line.lowest()),
            points(line.highest()),
            points(base),
            points(line.ranked().mean()));
  }

  private static Text drawn(Line line, double drawn, int perWork) {
    var few = line.ranked().scores() < perWork;
    var text =
        few
            ? Text.of(
                "只有 {} 份评分，还说不准，校准时向本主题的平均靠拢 {} 分。",
                "It has only {} sheets, too few to be sure, and is drawn toward its theme's mean"
                    + " by {}.")
            : Text.of(
                "{} 份评分还不足以确定它离平均这么远，校准时向本主题的平均靠拢 {} 分。",
                "{} sheets do not prove it so far from the average; it is drawn toward its"
                    + " theme's mean by {}.");
    return text.with(line.ranked().scores(), points(Math.abs(drawn)));
  }

  static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
