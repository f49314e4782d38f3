package io.jinbang.attendance.registration;

import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The guests of a gathering, to be taken away whole. */
final class RollTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("中文姓名", "Chinese name"),
          Text.of("英文姓名", "English name"),
          Text.of("单位", "Organisation"),
          Text.of("职务", "Title"),
          Text.of("邮箱", "E-mail"),
          Text.of("电话", "Telephone"),
          Text.of("饮食和无障碍需求", "Diet and access"),
          Text.of("类别", "Category"),
          Text.of("邀请单位", "Invited by"),
          Text.of("来源", "Came by"),
          Text.of("状态", "State"),
          Text.of("状态时间", "Since"),
          Text.of("邀请发出", "Invited"),
          Text.of("打开页面", "Seen"));

  private RollTable() {}

  static Table of(Roll roll, Roll.Query query, Function<Guest, String> needs) {
    var rows = roll.found(query).stream().map(guest -> row(roll, guest, needs)).toList();
    return new Table(Text.of("参会人员", "Guests"), COLUMNS, rows);
  }

  private static List<Cell> row(Roll roll, Guest guest, Function<Guest, String> needs) {
    var told = guest.particulars();
    return Table.row(
        Table.words(told.nameZh()),
        Table.words(told.nameEn()),
        Table.words(told.organization()),
        Table.words(told.title()),
        Table.words(told.email()),
        Table.words(told.phone()),
        Table.words(needs.apply(guest)),
        Table.words(roll.reception().category(guest.category()).name()),
        Table.words(guest.party()),
        Table.words(guest.origin().label()),
        Table.words(guest.state().label()),
        Table.moment(guest.since()),
        moment(guest.writing().invited()),
        moment(guest.writing().seen()));
  }

  private static Cell moment(@Nullable Instant at) {
    return at == null ? Table.words("") : Table.moment(at);
  }
}
