package io.jinbang.attendance.invitation;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What those on the list are written. */
@Component
class InvitationLetters implements Stationery {
  private static final Map<String, Text> VALUES =
      Map.of(
          "name", Text.of("嘉宾01", "Guest 01"),
          "title", Text.of("示例职务", "Sample title"),
          "gathering", Text.of("示例大会", "Sample Gathering"),
          "days", Text.same("2026-09-10 – 2026-09-12"),
          "category", Text.of("嘉宾", "Guest"),
          "until", Text.same("2026-09-01 18:00 (Asia/Shanghai)"),
          "link", Text.same("https://jinbang.example/guest/…"));

  static final LetterKind INVITED =
      new LetterKind(
          "guest-invited",
          Text.of("邀请客人", "Inviting a guest"),
          Text.of("邀请您出席“{gathering}”", "An invitation to {gathering}"),
          Text.of(
              "{name}{title}，您好：\n\n诚邀您作为{category}出席“{gathering}”（{days}）。请打开下面的链接接受或谢绝，"
                  + "{until} 前答复即可。接受之后，签到用的胸卡也在那里。链接只供您本人使用，请不要转发：\n{link}",
              "Dear {name},\n\nwe have the honour to invite you to {gathering} ({days}); you would"
                  + " come as: {category}. Please accept or decline by the link below, before"
                  + " {until}. Once you accept, your badge is there, too. The link is yours alone;"
                  + " please do not pass it on:\n{link}"),
          VALUES);

  static final LetterKind REMINDED =
      new LetterKind(
          "guest-reminded",
          Text.of("提醒未答复的客人", "Reminding a guest"),
          Text.of("提醒：邀请您出席“{gathering}”", "A reminder: {gathering}"),
          Text.of(
              "{name}{title}，您好：\n\n我们邀请您出席“{gathering}”（{days}），还没有收到您的答复。请在 {until} 前打开链接，"
                  + "接受或谢绝都可以：\n{link}",
              "Dear {name},\n\nwe have invited you to {gathering} ({days}) and have no answer yet."
                  + " Please open the link before {until}, and accept or decline:\n{link}"),
          VALUES);

  @Override
  public List<LetterKind> kinds() {
    return List.of(INVITED, REMINDED);
  }
}
