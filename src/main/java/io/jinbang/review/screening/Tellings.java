package io.jinbang.review.screening;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.organization.People;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to entrants what the screening decided: a return after a few minutes, in which a slip of
 * the hand can be undone; a result once it may be known.
 */
@Service
class Tellings {
  static final Duration QUIET = Duration.ofMinutes(3);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final ScreeningSql sql;
  private final ScreeningSteps steps;
  private final Campaigns campaigns;
  private final Entries entries;
  private final People people;
  private final Letters letters;
  private final Origin origin;
  private final Clock clock;

  Tellings(
      ScreeningSql sql,
      ScreeningSteps steps,
      Campaigns campaigns,
      Entries entries,
      People people,
      Letters letters,
      Origin origin,
      Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.campaigns = campaigns;
    this.entries = entries;
    this.people = people;
    this.letters = letters;
    this.origin = origin;
    this.clock = clock;
  }

  /** Everything that is due to be told now; what was told is not told again. */
  @Transactional
  public void tell() {
    var now = clock.instant();
    for (var campaign : campaigns.all()) {
      for (var screened : sql.untold(campaign.id())) {
        var entry = entries.get(screened.entry());
        if (isDue(entry, screened, now)) {
          tell(campaign, entry, screened);
          sql.told(entry.id(), now);
        }
      }
    }
  }

  private boolean isDue(Entry entry, Screened screened, Instant now) {
    var from = steps.knownFrom(entry, screened).plus(QUIET);
    return !now.isBefore(from);
  }

  /** One that was withdrawn since, or whose entrant closed the account, is told nothing. */
  private void tell(Campaign campaign, Entry entry, Screened screened) {
    if (entry.state() != Entry.State.WITHDRAWN) {
      people
          .active(entry.entrant())
          .ifPresent(
              entrant ->
                  letters.send(entrant.email(), kind(screened), values(campaign, entry, screened)));
    }
  }

  private static LetterKind kind(Screened screened) {
    return screened.outcome() == Outcome.RETURNED
        ? ScreeningLetters.RETURNED
        : ScreeningLetters.SCREENED;
  }

  private Map<String, Text> values(Campaign campaign, Entry entry, Screened screened) {
    var rulebook = campaign.rulebook();
    var reason = screened.reason();
    var until = lastCorrection(rulebook.timeline()).atZone(rulebook.zone());
    var values = new HashMap<String, Text>();
    values.put("title", Text.same(entry.title()));
    values.put("number", Text.same(entry.submittedNumber()));
    values.put("call", rulebook.title());
    values.put("outcome", words(screened.outcome()));
    values.put("reason", reason == null ? Text.same("") : reason.with(screened.note()));
    values.put("until", Text.same(MINUTE.format(until) + " (" + rulebook.zone().getId() + ")"));
    values.put("link", Text.same(origin.address() + "/my/entries/" + entry.id()));
    return values;
  }

  private static Instant lastCorrection(Timeline timeline) {
    return timeline.judgingOpens().isAfter(timeline.webCloses())
        ? timeline.judgingOpens()
        : timeline.webCloses();
  }

  private static Text words(Outcome outcome) {
    return outcome == Outcome.PASSED
        ? Text.of("通过了初筛", "passed the screening")
        : Text.of("没有通过初筛", "did not pass the screening");
  }
}
