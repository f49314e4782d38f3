package io.jinbang.intake.recommendation;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter by which a unit invites somebody to enter. */
@Component
class InvitationLetter implements Stationery {
  static final LetterKind INVITED =
      new LetterKind(
          "unit-invitation",
          Text.of("单位邀请参选", "A unit invites to enter"),
          Text.of("{unit}邀请您参选：{call}", "{unit} invites you to enter: {call}"),
          Text.of(
              """
              您好：

              {unit}邀请您参加“{call}”。
              {note}
              请打开下面的链接报送作品，地区和推荐单位已经选好。链接只供您一人使用：
              {link}

              征集截止：{closes}\
              """,
              """
              Hello,

              {unit} invites you to enter “{call}”.
              {note}
              Open this link to enter your work; division and recommending unit are chosen already.
              The link is for you alone:
              {link}

              Entries close: {closes}\
              """),
          Map.of(
              "unit", Text.of("示例单位A", "Sample Unit A"),
              "call", Text.of("示例征集", "Sample Call"),
              "note", Text.of("期待您的作品。", "We look forward to your work."),
              "link", Text.same("https://example.org/my/enter/sample?invited=…"),
              "closes", Text.of("2026年7月31日 18:00（北京时间）", "31 Jul 2026, 18:00 (Beijing)")));

  @Override
  public List<LetterKind> kinds() {
    return List.of(INVITED);
  }
}
