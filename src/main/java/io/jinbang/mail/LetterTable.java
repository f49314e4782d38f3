package io.jinbang.mail;

import io.jinbang.documents.Table;
import io.jinbang.shared.Text;
import java.util.List;

/** The list of letters to take away, without what they say. */
final class LetterTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("主题", "Subject"),
          Text.of("收件人", "To"),
          Text.of("排队时间", "Queued"),
          Text.of("发出时间", "Sent"),
          Text.of("状态", "State"));

  private LetterTable() {}

  static Table of(List<LetterLine> letters) {
    return new Table(
        Text.of("信件", "Letters"),
        COLUMNS,
        letters.stream()
            .map(
                letter ->
                    Table.row(
                        Table.words(letter.subject()),
                        Table.words(letter.to()),
                        Table.moment(letter.queued()),
                        letter.sent() == null ? Table.words("") : Table.moment(letter.sent()),
                        Table.words(state(letter))))
            .toList());
  }

  private static Text state(LetterLine letter) {
    if (letter.isSent()) {
      return Text.of("已发出", "Sent");
    }
    return letter.isFailed() ? Text.of("没能发出", "Not sent") : Text.of("等待发出", "Waiting");
  }
}
