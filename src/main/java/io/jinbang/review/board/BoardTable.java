package io.jinbang.review.board;

import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranking to take away. No judge is named in it, nor any judge's own score. */
final class BoardTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("名次", "Rank"),
          Text.of("编号", "Number"),
          Text.of("作品", "Work"),
          Text.of("评分份数", "Sheets"),
          Text.of("最终得分", "Official score"),
          Text.of("平均分", "Mean"),
          Text.of("去最高最低", "Trimmed mean"),
          Text.of("校准分", "Calibrated"),
          Text.of("标准误", "Standard error"),
          Text.of("名次区间起", "Rank from"),
          Text.of("名次区间止", "Rank to"),
          Text.of("入围概率", "Chance of the top"),
          Text.of("校准名次", "Calibrated rank"),
          Text.of("为什么不同", "Why it differs"),
          Text.of("更正的分数", "Marks amended"));

  private BoardTable() {}

  static Table of(Board board) {
    var criteria = board.campaign().rulebook().judging().criteria();
    var columns = new ArrayList<>(COLUMNS);
    criteria.forEach(criterion -> columns.add(criterion.name()));
    return new Table(
        Text.of("评审结果", "Judging"),
        columns,
        board.tally().lines().stream().map(line -> row(board, line, criteria)).toList());
  }

  private static List<Cell> row(Board board, Tally.Line line, List<Criterion> criteria) {
    var ranked = line.ranked();
    var cells =
        new ArrayList<>(
            Table.row(
                Table.figure(ranked.computed()),
                Table.words(board.number(ranked.entry())),
                Table.words(board.title(ranked.entry())),
                Table.figure(ranked.scores()),
                rounded(ranked.official()),
                rounded(ranked.mean()),
                rounded(ranked.trimmed()),
                rounded(ranked.calibrated()),
                rounded(ranked.standardError()),
                Table.figure(ranked.rankLow()),
                Table.figure(ranked.rankHigh()),
                rounded(ranked.topChance()),
                Table.figure(line.byCalibrated()),
                Table.words(why(board, line)),
                Table.figure(line.amended())));
    criteria.forEach(each -> cells.add(criterion(ranked.criteria().get(each.id()))));
    return cells;
  }

  /** Empty where the place stays. */
  private static Text why(Board board, Tally.Line line) {
    var change = Change.of(board.campaign().rulebook(), line);
    return change.places() == 0 ? Text.same("") : change.why();
  }

  /** Every work whose place changes, and why. */
  static Table changes(Board board) {
    return new Table(
        Text.of("名次变化", "Changes of rank"),
        List.of(
            Text.of("编号", "Number"),
            Text.of("作品", "Work"),
            Text.of("正式名次", "Official rank"),
            Text.of("校准名次", "Calibrated rank"),
            Text.of("变化", "Change"),
            Text.of("为什么", "Why")),
        board.changes().stream()
            .map(
                change ->
                    Table.row(
                        Table.words(board.number(change.entry())),
                        Table.words(board.title(change.entry())),
                        Table.figure(change.from()),
                        Table.figure(change.to()),
                        Table.figure(change.from() - change.to()),
                        Table.words(change.why())))
            .toList());
  }

  private static Cell criterion(@Nullable Double score) {
    return score == null ? Table.words("") : rounded(score);
  }

  /** To four digits: more are noise. */
  private static Cell rounded(double score) {
    return Table.figure(Math.round(score * 10_000) / 10_000.0);
  }
}
