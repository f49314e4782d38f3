package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.submission.Draft;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The letter that carries the link by which a contact takes an entry over. */
@Component
class ArrivalLetters implements Stationery {
  static final LetterKind CLAIM =
      new LetterKind(
          "entry-claim",
          Text.of("认领作品", "Claim a work"),
          Text.of("请认领您的作品《{title}》", "Claim your work “{title}”"),
          Text.of(
              """
              您好：

              {call}收到了一件作品《{title}》，您是推荐表上的联系人。

              请打开下面的链接，登录或注册后认领。认领之后，作品由您自己管理，可以补充、更正、上传视频。
              {link}

              链接 60 天内有效，只能用一次。如果这件作品与您无关，不必理会。
              """,
              """
              Hello,

              {call} has received a work, “{title}”, with you as its contact.

              Open this link, sign in or register, and claim it. From then on the work is yours to \
              complete, correct and upload.
              {link}

              The link is good for 60 days and works once. If this is not your work, do nothing.
              """),
          Map.of(
              "call", Text.of("示例短视频征集", "Example Short-Video Call"),
              "title", Text.of("示例作品", "Example work"),
              "link", Text.same("https://jinbang.example/claim/…")));

  /** Stricter than the outbox, so that one row's nonsense never stops a form. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final Letters letters;
  private final Origin origin;

  ArrivalLetters(Letters letters, Origin origin) {
    this.letters = letters;
    this.origin = origin;
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(CLAIM);
  }

  static boolean isAddress(String email) {
    return email.length() <= 254 && ADDRESS.matcher(email).matches();
  }

  void claim(String email, Campaign campaign, Draft draft, String path) {
    letters.send(
        email,
        CLAIM,
        Map.of(
            "call", campaign.rulebook().title(),
            "title", Text.same(oneLine(draft.title())),
            "link", Text.same(origin.address() + path)));
  }

  private static String oneLine(String title) {
    var line = title.replaceAll("\\p{Cc}+", " ").strip();
    return line.substring(
        0, line.offsetByCodePoints(0, Math.min(80, line.codePointCount(0, line.length()))));
  }
}
