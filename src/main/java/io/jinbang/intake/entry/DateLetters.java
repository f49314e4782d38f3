package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Change;
import io.jinbang.campaign.RulebookAmended;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells everyone with a draft or an entry that a date of the call has moved. */
@Component
class DateLetters implements Stationery {
  private static final LetterKind MOVED =
      new LetterKind(
          "entry-dates-moved",
          Text.of("日程变动（致参选者）", "Dates moved (to entrants)"),
          Text.of("{call}：日程有变动", "{call}: dates have moved"),
          Text.of(
              """
              您参加的“{call}”日程有变动，即刻生效：

              {changes}

              原因：{reason}

              您的作品：{link}
              """,
              """
              Dates of “{call}”, which you take part in, have moved with effect from now:

              {changes}

              Reason: {reason}

              Your entries: {link}
              """),
          Map.of(
              "call", Text.of("短视频征集", "Short-Video Call"),
              "changes",
                  Text.of(
                      "网上报送截止：7 月 31 日 18:00 → 8 月 7 日 18:00",
                      "web closes: 31 July 18:00 → 7 August 18:00"),
              "reason", Text.of("多地暴雨", "Heavy rain in many places"),
              "link", Text.same("https://jinbang.example/my")));

  private final UseSql sql;
  private final Campaigns campaigns;
  private final People people;
  private final Letters letters;
  private final Origin origin;

  DateLetters(UseSql sql, Campaigns campaigns, People people, Letters letters, Origin origin) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.people = people;
    this.letters = letters;
    this.origin = origin;
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(MOVED);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void amended(RulebookAmended amended) {
    if (amended.movedDates()) {
      var to =
          sql.entrants(amended.campaign()).stream()
              .flatMap(entrant -> people.active(entrant).stream())
              .map(Person::email)
              .toList();
      letters.send(to, MOVED, values(amended));
    }
  }

  private Map<String, Text> values(RulebookAmended amended) {
    var rulebook = campaigns.get(amended.campaign()).rulebook();
    var moved = amended.changes().stream().filter(Change::ofDates).toList();
    return Map.of(
        "call", Change.brief(rulebook.title()),
        "changes", Change.listed(moved),
        "reason", Objects.requireNonNull(amended.reason()),
        "link", Text.same(origin.address() + "/my"));
  }
}
