package io.jinbang.campaign.dispatch;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters about a notice. */
@Component
class NoticeLetters implements Stationery {
  private static final Map<String, Text> VALUES =
      Map.of(
          "name", Text.of("联络员01", "Coordinator 01"),
          "body", Text.of("示例单位A", "Sample Body A"),
          "from", Text.of("示例主办单位", "Sample Host"),
          "call", Text.of("示例征集", "Sample Call"),
          "title", Text.of("关于开展征集工作的通知", "Notice on the call"),
          "closes", Text.same("2026-07-31 18:00 (Asia/Shanghai)"),
          "link", Text.same("https://jinbang.example/unit/c/sample/notice"));

  static final LetterKind SENT =
      kind(
          "notice-sent",
          Text.of("下发通知", "A notice was sent"),
          Text.of("{title}", "{title}"),
          """
          {name}：

          {from} 向 {body} 发来通知：{title}。报送截止：{closes}。
          请登录查看、确认收到，并转发给下属单位：
          {link}
          """,
          """
          {name},

          {from} has sent {body} a notice: {title}. Works are due by {closes}.
          Please sign in to read it, acknowledge it and forward it to your units:
          {link}
          """);

  static final LetterKind REMINDER =
      kind(
          "notice-reminder",
          Text.of("催请确认通知", "Reminder to acknowledge a notice"),
          Text.of("请确认收到：{title}", "Please acknowledge: {title}"),
          """
          {name}：

          {body} 还没有确认收到 {from} 发出的通知：{title}。报送截止：{closes}。
          请登录确认，并转发给下属单位：
          {link}
          """,
          """
          {name},

          {body} has not yet acknowledged a notice from {from}: {title}. Works are due by {closes}.
          Please sign in to acknowledge it and forward it to your units:
          {link}
          """);

  static final LetterKind COUNTDOWN =
      kind(
          "notice-deadline",
          Text.of("内部截止时间将到", "An internal deadline is near"),
          Text.of("即将截止：{call}", "Soon due: {call}"),
          """
          {name}：

          {call} 对 {body} 的内部截止时间是 {closes}，三天之内就到。
          请抓紧组织报送：
          {link}
          """,
          """
          {name},

          For {body}, works for {call} are due by {closes}, within three days.
          Please see that they are entered in time:
          {link}
          """);

  private static LetterKind kind(String id, Text name, Text subject, String zh, String en) {
    return new LetterKind(id, name, subject, Text.of(zh.strip(), en.strip()), VALUES);
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(SENT, REMINDER, COUNTDOWN);
  }
}
