package io.jinbang.review.duplicate;

import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of pairs to take away. */
final class PairTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("甲编号", "First number"),
          Text.of("甲作品", "First work"),
          Text.of("甲单位", "First by"),
          Text.of("甲征集", "First call"),
          Text.of("乙编号", "Second number"),
          Text.of("乙作品", "Second work"),
          Text.of("乙单位", "Second by"),
          Text.of("乙征集", "Second call"),
          Text.of("怎样相似", "How alike"),
          Text.of("声音", "Sound"),
          Text.of("发现", "Found"),
          Text.of("裁定", "Ruling"),
          Text.of("理由", "Reason"),
          Text.of("裁定时间", "Ruled"));

  private PairTable() {}

  static Table of(List<Couple> couples) {
    return new Table(
        Text.of("疑似重复", "Likely duplicates"),
        COLUMNS,
        couples.stream().map(PairTable::row).toList());
  }

  private static List<Cell> row(Couple couple) {
    var pair = couple.pair();
    var ruling = pair.ruling();
    var cells = new ArrayList<Cell>(work(couple.first()));
    cells.addAll(work(couple.second()));
    cells.add(Table.words(PairWords.line(pair)));
    cells.add(Table.words(PairWords.sound(pair)));
    cells.add(Table.moment(pair.foundAt()));
    cells.add(Table.words(ruling == null ? Text.same("") : Answers.label(ruling.answer())));
    cells.add(Table.words(ruling == null ? "" : ruling.note()));
    cells.add(ruling == null ? Table.words("") : Table.moment(ruling.at()));
    return cells;
  }

  private static List<Cell> work(@Nullable Side side) {
    return side == null
        ? Table.row(
            Table.words(""),
            Table.words(Text.of("别的征集的一件作品", "A work of another call")),
            Table.words(""),
            Table.words(""))
        : Table.row(
            Table.words(side.entry().submittedNumber()),
            Table.words(side.entry().title()),
            Table.words(side.entry().by()),
            Table.words(side.campaign().rulebook().title()));
  }
}
