package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Change;
import io.jinbang.campaign.RulebookVersion.Kind;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells every coordinator that the rules of a call have changed. */
@Component
class AmendmentLetters implements Stationery {
  private static final Map<String, Text> VALUES =
      Map.of(
          "call", Text.of("短视频征集", "Short-Video Call"),
          "what", Text.of("延期", "Extended"),
          "changes",
              Text.of(
                  "网上报送截止：7 月 31 日 18:00 → 8 月 7 日 18:00",
                  "web closes: 31 July 18:00 → 7 August 18:00"),
          "reason", Text.of("多地暴雨", "Heavy rain in many places"),
          "link", Text.same("https://jinbang.example/c/short-video-2026"));

  private static final LetterKind AMENDED =
      new LetterKind(
          "rulebook-amended",
          Text.of("方案更正或延期（致组织单位）", "Rules amended or extended (to coordinators)"),
          Text.of("{call}：{what}", "{call}: {what}"),
          Text.of(
              """
              “{call}”的方案有变化，即刻生效：

              {changes}

              原因：{reason}

              全文见 {link}
              请转告本地参选者。
              """,
              """
              The rules of “{call}” have changed, with effect from now:

              {changes}

              Reason: {reason}

              In full: {link}
              Please pass it on to the entrants of your place.
              """),
          VALUES);

  private final Letters letters;
  private final People people;
  private final Origin origin;

  AmendmentLetters(Letters letters, People people, Origin origin) {
    this.letters = letters;
    this.people = people;
    this.origin = origin;
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(AMENDED);
  }

  void tell(Campaign campaign, Kind kind, Text reason, List<Change> changes) {
    var values =
        Map.of(
            "call", Change.brief(campaign.rulebook().title()),
            "what", kind.label(),
            "changes", Change.listed(changes),
            "reason", reason,
            "link", Text.same(origin.address() + "/c/" + campaign.slug()));
    letters.send(
        people.withRole(Role.COORDINATOR).stream().map(Person::email).toList(), AMENDED, values);
  }

  /** How many are told. */
  int coordinators() {
    return people.withRole(Role.COORDINATOR).size();
  }
}
