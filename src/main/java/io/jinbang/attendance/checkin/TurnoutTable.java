package io.jinbang.attendance.checkin;

import io.jinbang.attendance.registration.Reception;
import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.shared.Text;
import java.util.List;

/** Who has come in, counted by place, category and hour, to be taken away. */
final class TurnoutTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("地点", "Place"),
          Text.of("类别", "Category"),
          Text.of("整点", "Hour from"),
          Text.of("签到人数", "Checked in"));

  private TurnoutTable() {}

  static Table of(Turnout turnout, Reception reception) {
    var rows = turnout.counts().stream().map(count -> row(turnout, reception, count)).toList();
    return new Table(Text.of("签到", "Check-in"), COLUMNS, rows);
  }

  private static List<Cell> row(Turnout turnout, Reception reception, Turnout.Count count) {
    var whole = count.place().equals(turnout.gathering());
    var place =
        whole
            ? Door.Kind.GATHERING.label()
            : turnout.names().getOrDefault(count.place(), Text.same("–"));
    return Table.row(
        Table.words(place),
        Table.words(reception.category(count.category()).name()),
        Table.moment(count.hour()),
        Table.figure(count.guests()));
  }
}
