package io.jinbang.intake.mailbox;

import io.jinbang.mail.mime.MimeReading.Oddity;
import io.jinbang.shared.Text;

/** Why a message needs a person, and the reply prepared for its sender. */
public enum MailReason {
  TOO_LARGE(
      Text.of("超过 100 MB，只保存了信头", "Larger than 100 MB; only its header was kept"),
      Text.of(
          "您的邮件超过 100 MB，我们没有收到附件。请在网上报送视频，或把推荐表单独寄来。",
          "Your message was larger than 100 MB and its attachments did not reach us. Please upload"
              + " the films on the web, or send the form by itself.")),
  ENCRYPTED(
      Text.of("邮件加了密，读不了", "It is encrypted and cannot be read"),
      Text.of("您的邮件加了密，我们读不了。请不加密再发一次。", "Your message is encrypted; please send it without.")),
  WRAPPED(
      Text.of("附件包在 winmail.dat 里", "Its attachments are wrapped in winmail.dat"),
      Text.of(
          "您的附件变成了 winmail.dat，我们打不开。请用“纯文本”或 HTML 格式再发一次。",
          "Your attachments arrived as winmail.dat. Please send them again as plain text or"
              + " HTML.")),
  FORWARDED(
      Text.of("附件是另一封邮件", "A message is attached to it"),
      Text.of(
          "您转发的邮件成了附件。请把推荐表和视频直接作为附件寄来。",
          "You attached a whole message. Please attach the form and the films themselves.")),
  BROKEN(
      Text.of("邮件不完整，或者结构太复杂", "It is incomplete, or built too intricately"),
      Text.of("您的邮件不完整。请再发一次。", "Your message is incomplete. Please send it again.")),
  AUTOMATIC(Text.of("程序自动发的信，却带着附件", "Sent by a program, yet with attachments"), Text.of("", "")),
  NO_SENDER(Text.of("没有写发信地址", "It names no sender"), Text.of("", "")),
  NO_CALL(
      Text.of("看不出是哪个征集", "It does not say which call it is for"),
      Text.of(
          "请在标题里写上征集的编号，再发一次。", "Please put the call's code into the subject and send it again.")),
  NO_FORM(
      Text.of("没有推荐表", "There is no form"),
      Text.of(
          "您的邮件里没有推荐表。请附上填好的推荐表（.xlsx、.docx 或 .csv），和视频一起寄来。",
          "Your message has no recommendation form. Please attach the form, filled in (.xlsx, .docx"
              + " or .csv), together with the films.")),
  LINK(
      Text.of("视频的链接不能直接下载", "A link to a film is not a direct download"),
      Text.of(
          "您给的链接不能直接下载视频。请用下面的链接上传，或把视频作为附件寄来。",
          "A link you gave is no direct download of the film. Please upload it through the link"
              + " below, or attach it.")),
  UNPAIRED(
      Text.of("有视频对不上推荐表里的作品", "A film belongs to no row of the form"),
      Text.of(
          "有的视频对不上推荐表。请让文件名和作品名称一致。",
          "A film fits no row of the form. Please name each file as its work.")),
  TOO_MANY_ANSWERS(
      Text.of("一小时内已答复这个地址三次", "Three answers within the hour have gone to this address"),
      Text.of("", "")),
  TROUBLE(Text.of("处理时出了错，已试过几次", "Handling it failed, several times"), Text.of("", ""));

  private final Text label;
  private final Text reply;

  MailReason(Text label, Text reply) {
    this.label = label;
    this.reply = reply;
  }

  static MailReason of(Oddity oddity) {
    return switch (oddity) {
      case ENCRYPTED -> ENCRYPTED;
      case WRAPPED -> WRAPPED;
      case FORWARDED -> FORWARDED;
      case TOO_DEEP, TOO_MANY_PARTS, TOO_LARGE, CUT_SHORT -> BROKEN;
    };
  }

  public Text label() {
    return label;
  }

  /** Both languages, as it is put before a person; empty where nothing is prepared. */
  String prepared() {
    return reply.zh().isEmpty() ? "" : reply.zh() + "\n\n" + reply.en();
  }
}
