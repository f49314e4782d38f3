package io.jinbang.intake.recommendation;

import static io.jinbang.documents.Table.figure;
import static io.jinbang.documents.Table.moment;
import static io.jinbang.documents.Table.row;
import static io.jinbang.documents.Table.words;

import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.shared.Text;
import java.util.List;

/** Recommendations as lists to be taken away. */
final class Lists {
  private static final Text UNIT = Text.of("单位", "Unit");
  private static final Cell NONE = words("");

  private Lists() {}

  static Table of(SealedTable table) {
    return new Table(
        Text.of("推荐汇总表", "Recommendations"),
        List.of(
            Text.of("先后", "Place"),
            Text.of("编号", "Number"),
            Text.of("作品", "Work"),
            Text.of("作者", "By"),
            Text.of("推荐意见", "Endorsement"),
            Text.of("状态", "State")),
        table.summary().lines().stream().map(line -> line(table, line)).toList());
  }

  private static List<Cell> line(SealedTable table, Summary.Line line) {
    return row(
        figure(line.place()),
        words(line.number()),
        words(line.title()),
        words(line.author()),
        words(line.words()),
        words(
            table.gone().contains(line.entry())
                ? Text.of("封存后撤回", "Withdrawn since")
                : Text.of("已推荐", "Recommended")));
  }

  static Table of(List<UnitLine> lines) {
    return new Table(
        Text.of("各单位推荐", "Units"),
        List.of(
            UNIT,
            Text.of("请求推荐", "Asked"),
            Text.of("已推荐", "Endorsed"),
            Text.of("名额", "Quota"),
            Text.of("收件截止", "Takes works until"),
            Text.of("封存版次", "Version"),
            Text.of("封存时间", "Sealed"),
            Text.of("存证", "Ledger line"),
            Text.same("SHA-256")),
        lines.stream().map(Lists::line).toList());
  }

  private static List<Cell> line(UnitLine line) {
    var terms = line.terms();
    var sealed = line.sealed();
    return row(
        words(line.unit().name()),
        figure(line.said().size()),
        figure(line.count(State.ENDORSED)),
        terms.quota() == null ? NONE : figure(terms.quota()),
        terms.deadline() == null ? NONE : moment(terms.deadline()),
        sealed == null ? NONE : figure(sealed.version()),
        sealed == null ? NONE : moment(sealed.at()),
        sealed == null ? NONE : figure(sealed.line()),
        sealed == null ? NONE : words(sealed.sha256()));
  }
}
