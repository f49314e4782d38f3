package io.jinbang.award.prize;

import io.jinbang.campaign.Rulebook;
import io.jinbang.documents.Table;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prize list to take away. */
final class PrizeTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("奖项", "Prize"),
          Text.of("编号", "Number"),
          Text.of("作品", "Work"),
          Text.of("获奖者", "Recipient"),
          Text.of("证书编号", "Certificate"),
          Text.of("理由", "Reason"),
          Text.of("次位", "Runner-up"));

  private PrizeTable() {}

  static Table of(Rulebook rulebook, @Nullable PrizeList list) {
    var lines = list == null ? List.<PrizeList.Line>of() : list.lines();
    return new Table(
        Text.of("获奖名单", "Prize list"),
        COLUMNS,
        lines.stream()
            .map(
                line ->
                    Table.row(
                        Table.words(PrizeNames.of(rulebook, line.prize(), line.theme())),
                        Table.words(orEmpty(line.number())),
                        Table.words(orEmpty(line.title())),
                        Table.words(line.recipient()),
                        Table.words(line.certificate()),
                        Table.words(line.reason()),
                        Table.words(line.runnerUp() == null ? Text.same("") : line.runnerUp())))
            .toList());
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
