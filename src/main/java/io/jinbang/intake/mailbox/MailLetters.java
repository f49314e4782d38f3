package io.jinbang.intake.mailbox;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the senders of messages are answered. */
@Component
class MailLetters implements Stationery {
  private static final Text SUBJECT = Text.of("推荐表（示例单位A）", "Form (Example Unit A)");
  private static final Text CALL = Text.of("示例短视频征集", "Example Short-Video Call");
  private static final Text WORKS =
      Text.of(
          "《示例作品》\n编号 SV26-0001\n回执 https://jinbang.example/receipts/…",
          "“Example work”\nNumber SV26-0001\nReceipt https://jinbang.example/receipts/…");

  static final LetterKind ANSWER =
      new LetterKind(
          "mail-answer",
          Text.of("答复报送邮件", "Answer to works by mail"),
          Text.of("答复：{subject}", "Re: {subject}"),
          Text.of(
              """
              您好：

              {call}收到了您的邮件。{summary}

              {works}

              缺什么，打开作品下面的链接补上，不必重发邮件；表里有错的行，改好后把表再寄来，已收下的不会重复。\
              """,
              """
              Hello,

              {call} has received your message. {summary}

              {works}

              What is missing can be added through the link below a work; there is no need to write \
              again. Correct faulty rows and send the form once more: what was taken stays as it \
              is.\
              """),
          Map.of(
              "subject",
              SUBJECT,
              "call",
              CALL,
              "summary",
              Text.of("收下 1 件，其中 1 件已有编号。", "1 work taken, 1 of them numbered."),
              "works",
              WORKS));

  static final LetterKind REPLY =
      new LetterKind(
          "mail-reply",
          Text.of("人工答复邮件", "Reply by a person"),
          Text.of("答复：{subject}", "Re: {subject}"),
          Text.of(
              """
              您好：

              {text}

              {works}\
              """,
              """
              Hello,

              {text}

              {works}\
              """),
          Map.of(
              "subject",
              SUBJECT,
              "text",
              Text.of("您的邮件里没有推荐表。", "Your message has no form."),
              "works",
              WORKS));

  @Override
  public List<LetterKind> kinds() {
    return List.of(ANSWER, REPLY);
  }
}
