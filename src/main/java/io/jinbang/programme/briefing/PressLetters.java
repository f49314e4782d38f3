package io.jinbang.programme.briefing;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the press is written about its applications. */
@Component
class PressLetters implements Stationery {
  private static final Map<String, Text> VALUES =
      Map.of(
          "name", Text.of("记者01", "Reporter 01"),
          "gathering", Text.of("示例大会", "Sample Gathering"),
          "reason", Text.of("名额已满", "No places are left"));

  private static final LetterKind APPROVED =
      new LetterKind(
          "press-approved",
          Text.of("媒体申请通过", "Press approved"),
          Text.of("“{gathering}”：您的采访申请已通过", "{gathering}: your accreditation"),
          Text.of(
              "{name}，您好：\n\n您采访“{gathering}”的申请已经通过。到场时请出示记者证或本人证件。",
              "Dear {name},\n\nyou are accredited to {gathering}. Please bring your press card or"
                  + " an identity card to the door."),
          VALUES);

  private static final LetterKind DECLINED =
      new LetterKind(
          "press-declined",
          Text.of("媒体申请未通过", "Press declined"),
          Text.of("关于您采访“{gathering}”的申请", "Your application to {gathering}"),
          Text.of(
              "{name}，您好：\n\n很遗憾，您采访“{gathering}”的申请没有通过。原因：{reason}",
              "Dear {name},\n\nwe are sorry that we cannot accredit you to {gathering}. The"
                  + " reason: {reason}"),
          VALUES);

  private final Letters letters;

  PressLetters(Letters letters) {
    this.letters = letters;
  }

  void answer(Gathering gathering, Accreditation asked, Accreditation.State state, String reason) {
    letters.send(
        asked.email(),
        state == Accreditation.State.APPROVED ? APPROVED : DECLINED,
        Map.of(
            "name", Text.same(asked.name()),
            "gathering", gathering.name(),
            "reason", Text.same(reason)));
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(APPROVED, DECLINED);
  }
}
