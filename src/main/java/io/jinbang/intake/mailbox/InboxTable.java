package io.jinbang.intake.mailbox;

import io.jinbang.documents.Table;
import io.jinbang.shared.Text;
import java.util.List;

/** The mailbox to take away. */
final class InboxTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("标题", "Subject"),
          Text.of("发件人", "From"),
          Text.of("收到", "Received"),
          Text.of("状态", "State"),
          Text.of("原因", "Reason"));

  private InboxTable() {}

  static Table of(List<Mail> mails) {
    return new Table(Text.of("邮件", "Mail"), COLUMNS, mails.stream().map(InboxTable::row).toList());
  }

  private static List<Table.Cell> row(Mail mail) {
    var reason = mail.reason();
    return Table.row(
        Table.words(mail.subject()),
        Table.words(mail.sender()),
        Table.moment(mail.receivedAt()),
        Table.words(mail.state().label()),
        Table.words(reason == null ? Text.same("") : reason.label()));
  }
}
