package io.jinbang.intake.complaint;

import io.jinbang.documents.Table;
import io.jinbang.shared.Text;
import java.util.List;

/** The complaints to take away, without who filed them. */
final class ComplaintTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("编号", "Number"),
          Text.of("作品", "Work"),
          Text.of("与权利的关系", "Relation to the right"),
          Text.of("收到", "Received"),
          Text.of("状态", "State"));

  private ComplaintTable() {}

  static Table of(List<Followed> complaints) {
    return new Table(
        Text.of("侵权投诉", "Rights complaints"),
        COLUMNS,
        complaints.stream().map(Followed::complaint).map(ComplaintTable::row).toList());
  }

  private static List<Table.Cell> row(Complaint complaint) {
    return Table.row(
        Table.words(complaint.number()),
        Table.words(complaint.work()),
        Table.words(complaint.relation().label()),
        Table.moment(complaint.receivedAt()),
        Table.words(complaint.state().label()));
  }
}
