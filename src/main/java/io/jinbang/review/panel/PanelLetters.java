package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What judges are written once they have their works. Never which works: a letter can go astray.
 */
@Component
public class PanelLetters implements Stationery {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Map<String, Text> VALUES =
      Map.of(
          "name", Text.of("评委01", "Judge 01"),
          "call", Text.of("示例征集", "Sample call"),
          "works", Text.same("2"),
          "until", Text.same("2026-09-10 18:00 (Asia/Shanghai)"),
          "link", Text.same("https://jinbang.example/judge/c/…"));

  public static final LetterKind MORE =
      new LetterKind(
          "judge-more-works",
          Text.of("评委多了作品", "More works for a judge"),
          Text.of("“{call}”又有 {works} 件作品请您评审", "More to judge for {call}: {works}"),
          Text.of(
              "{name}，您好：\n\n“{call}”又有 {works} 件作品请您评审，排在您的作品之后。" + "请在 {until} 前评完：\n{link}",
              "Dear {name},\n\n"
                  + "there is more to judge for {call}: {works}, at the end of your works. Please"
                  + " hand in by {until}:\n"
                  + "{link}"),
          VALUES);

  public static final LetterKind FEWER =
      new LetterKind(
          "judge-fewer-works",
          Text.of("评委少了作品", "Fewer works for a judge"),
          Text.of("“{call}”有 {works} 件作品不再需要您评审", "Fewer works to judge for {call}: {works}"),
          Text.of(
              "{name}，您好：\n\n“{call}”有 {works} 件没有交的作品转给了其他评委，您不用再评。" + "已经交的评分照常计入。谢谢您。\n{link}",
              "Dear {name},\n\n"
                  + "some works of {call} that you had not handed in went to other judges: {works}."
                  + " You need not judge them. What you handed in counts. Thank you.\n"
                  + "{link}"),
          VALUES);

  static final LetterKind REMINDED =
      new LetterKind(
          "judge-reminded",
          Text.of("提醒评委", "A reminder to a judge"),
          Text.of("“{call}”请您评审", "Judging for {call}"),
          Text.of(
              "{name}，您好：\n\n请登录“{call}”的评审台，作出保密承诺后开始评审。评审到 {until} 截止：\n{link}",
              "Dear {name},\n\nplease sign in to judge for {call}: first the declaration of"
                  + " confidentiality, then the works. Judging closes at {until}:\n{link}"),
          without("works"));

  private static Map<String, Text> without(String value) {
    var values = new HashMap<>(VALUES);
    values.remove(value);
    return values;
  }

  /** When the judging closes, in the call's zone. */
  public static Text until(Campaign campaign) {
    var rulebook = campaign.rulebook();
    var until = rulebook.timeline().judgingCloses().atZone(rulebook.zone());
    return Text.same(MINUTE.format(until) + " (" + rulebook.zone() + ")");
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(MORE, FEWER, REMINDED);
  }
}
