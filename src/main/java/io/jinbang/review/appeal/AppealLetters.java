package io.jinbang.review.appeal;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter that answers an appeal. */
@Component
class AppealLetters implements Stationery {
  static final LetterKind ANSWERED =
      new LetterKind(
          "appeal-answered",
          Text.of("申诉答复", "Answer to an appeal"),
          Text.of("《{title}》的申诉答复", "Your appeal for “{title}”"),
          Text.of(
              "您为《{title}》（{number}，{call}）提出的申诉已有答复：{outcome}。\n\n{answer}\n\n{link}",
              "Your appeal for “{title}” ({number}, {call}) is answered: {outcome}.\n\n"
                  + "{answer}\n\n{link}"),
          Map.of(
              "title", Text.of("炉火", "Furnace light"),
              "number", Text.same("SV26-00017"),
              "call", Text.of("示例征集", "Sample call"),
              "outcome", Text.of("改为通过", "the work passes"),
              "answer", Text.of("经核对，片中内容与主题相符。", "On a second look it fits the theme."),
              "link", Text.same("https://jinbang.example/my/entries/…")));

  @Override
  public List<LetterKind> kinds() {
    return List.of(ANSWERED);
  }
}
