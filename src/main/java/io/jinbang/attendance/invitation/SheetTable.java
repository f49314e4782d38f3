package io.jinbang.attendance.invitation;

import io.jinbang.documents.Table;
import io.jinbang.shared.Text;
import java.util.List;

/** What is wrong with a sheet, to be taken away and put right. */
final class SheetTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("行", "Row"),
          Text.of("格", "Cell"),
          Text.of("问题", "What is wrong"),
          Text.of("怎么改", "What to do"));

  private SheetTable() {}

  static Table of(Sheet sheet) {
    var rows =
        sheet.wrong().stream()
            .flatMap(
                row ->
                    row.findings().stream()
                        .map(
                            finding ->
                                Table.row(
                                    Table.figure(row.line()),
                                    Table.words(finding.cell()),
                                    Table.words(finding.message()),
                                    Table.words(finding.remedy()))))
            .toList();
    return new Table(Text.of("问题清单", "Findings"), COLUMNS, rows);
  }

  private static final List<Text> REACH =
      List.of(
          Text.of("邀请单位", "Invited by"),
          Text.of("名额", "Quota"),
          Text.of("名单", "Named"),
          Text.of("已发信", "Written to"),
          Text.of("已打开", "Seen"),
          Text.of("会来", "Coming"),
          Text.of("不来", "Not coming"),
          Text.of("未答复", "Silent"));

  static Table of(Reach reach) {
    var rows =
        reach.lines().stream()
            .map(
                line ->
                    Table.row(
                        Table.words(line.party()),
                        line.quota() == null ? Table.words("") : Table.figure(line.quota()),
                        Table.figure(line.named()),
                        Table.figure(line.written()),
                        Table.figure(line.seen()),
                        Table.figure(line.coming()),
                        Table.figure(line.declined()),
                        Table.figure(line.silent())))
            .toList();
    return new Table(Text.of("邀请进展", "Reach"), REACH, rows);
  }
}
