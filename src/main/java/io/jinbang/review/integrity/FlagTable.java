package io.jinbang.review.integrity;

import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.intake.Entry;
import io.jinbang.review.scoring.Seat;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.stream.Collectors;

/** The flags to take away; judges by alias. */
final class FlagTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("情形", "Pattern"),
          Text.of("评委", "Judges"),
          Text.of("作品编号", "Works"),
          Text.of("说明", "Finding"),
          Text.of("p 值", "p"),
          Text.of("校正后", "Adjusted"),
          Text.of("裁定", "Ruling"),
          Text.of("理由", "Reason"),
          Text.of("裁定时间", "Ruled"));

  private FlagTable() {}

  static Table of(IntegrityBoard board) {
    return new Table(
        Text.of("评分异常", "Patterns in the marks"),
        COLUMNS,
        board.flags().stream().map(FlagTable::row).toList());
  }

  private static List<Cell> row(Flag flag) {
    var ruling = flag.ruling();
    return Table.row(
        Table.words(FlagWords.heading(flag)),
        Table.words(flag.seats().stream().map(Seat::alias).collect(Collectors.joining(" "))),
        Table.words(
            flag.works().stream().map(Entry::submittedNumber).collect(Collectors.joining(" "))),
        Table.words(FlagWords.finding(flag)),
        Table.figure(flag.anomaly().p()),
        Table.figure(flag.anomaly().adjusted()),
        Table.words(ruling == null ? Text.same("") : ruling.answer().label()),
        Table.words(ruling == null ? "" : ruling.reason()),
        ruling == null ? Table.words("") : Table.moment(ruling.at()));
  }
}
