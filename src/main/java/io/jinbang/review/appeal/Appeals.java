package io.jinbang.review.appeal;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.mail.Letters;
import io.jinbang.organization.People;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Screened;
import io.jinbang.review.screening.ScreeningSteps;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals made by entrants and answered by the host. */
@Service
@Transactional
public class Appeals implements Standing {
  private static final Text UPHELD = Text.of("维持原结果", "the result stands");
  private static final Text OVERTURNED = Text.of("改为通过", "the work passes");

  private final AppealSql sql;
  private final Screenings screenings;
  private final ScreeningSteps known;
  private final Scorings scorings;
  private final Entries entries;
  private final Campaigns campaigns;
  private final People people;
  private final Letters letters;
  private final Origin origin;
  private final Clock clock;

  Appeals(
      AppealSql sql,
      Screenings screenings,
      ScreeningSteps known,
      Scorings scorings,
      Entries entries,
      Campaigns campaigns,
      People people,
      Letters letters,
      Origin origin,
      Clock clock) {
    this.sql = sql;
    this.screenings = screenings;
    this.known = known;
    this.scorings = scorings;
    this.entries = entries;
    this.campaigns = campaigns;
    this.people = people;
    this.letters = letters;
    this.origin = origin;
    this.clock = clock;
  }

  // -- the entrant's side

  /** All that the page of an appeal shows its entrant; anybody else's entry is not found. */
  @Transactional(readOnly = true)
  public Plea plea(Actor entrant, Id<Entry> id) {
    var entry = entries.get(id);
    if (!entry.entrant().value().equals(entrant.person())) {
      throw Refusal.notFound();
    }
    return plea(entry).orElseThrow(Refusal::notFound);
  }

  /** Nothing for a work that was not rejected, or whose rejection cannot be known yet. */
  private Optional<Plea> plea(Entry entry) {
    var made = sql.of(entry.id());
    var campaign = campaigns.get(entry.campaign());
    return screenings
        .find(entry.id())
        .filter(screened -> screened.outcome() == Outcome.REJECTED || !made.isEmpty())
        .filter(screened -> !clock.instant().isBefore(known.knownFrom(entry, screened)))
        .map(screened -> plea(campaign, entry, screened, made));
  }

  private Plea plea(Campaign campaign, Entry entry, Screened screened, List<Appeal> made) {
    var timeline = campaign.rulebook().timeline();
    var from = known.knownFrom(entry, screened);
    var used = made.stream().anyMatch(appeal -> appeal.rejectedAt().equals(screened.at()));
    var open =
        screened.outcome() == Outcome.REJECTED
            && entry.state() == Entry.State.SUBMITTED
            && AppealRules.open(timeline, from, scorings.released(campaign.id()), clock.instant());
    return new Plea(
        campaign, entry, screened, made, AppealRules.closes(timeline, from), open, used);
  }

  public void make(Actor entrant, Id<Entry> id, String typed) {
    var plea = plea(entrant, id);
    if (plea.used()) {
      throw AppealRules.twice();
    }
    if (!plea.open()) {
      throw AppealRules.closed();
    }
    var words = AppealRules.words("words", typed);
    var rejected = plea.screened();
    var appeal =
        new Appeal(
            Id.random(),
            id,
            plea.campaign().id(),
            rejected.by(),
            rejected.at(),
            words,
            clock.instant(),
            plea.closes(),
            null);
    if (!sql.add(appeal, entrant.person())) {
      throw AppealRules.twice();
    }
  }

  // -- the host's side

  @Transactional(readOnly = true)
  public List<Case> cases(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    return sql.all(campaign.id()).stream()
        .map(
            appeal ->
                new Case(
                    appeal,
                    entries.get(appeal.entry()),
                    screenings.find(appeal.entry()).orElseThrow(Refusal::notFound),
                    host.person().equals(appeal.rejectedBy())))
        .toList();
  }

  /** Every appeal of a call, for its figures. */
  @Transactional(readOnly = true)
  public List<Appeal> all(Id<Campaign> campaign) {
    return sql.all(campaign);
  }

  /** One appeal of this call; those of others are not found. */
  @Transactional(readOnly = true)
  public Appeal get(Actor host, Campaign campaign, Id<Appeal> id) {
    host.require(Role.HOST);
    return sql.find(id)
        .filter(one -> one.campaign().equals(campaign.id()))
        .orElseThrow(Refusal::notFound);
  }

  /** Answers once: the rejection stands, or the work passes. */
  public void answer(
      Actor host, Campaign campaign, Id<Appeal> id, boolean overturned, String typed) {
    var appeal = get(host, campaign, id);
    AppealRules.checkAnswerer(host.person(), appeal.rejectedBy());
    var words = AppealRules.words("answer", typed);
    if (!sql.answer(id, new Appeal.Answer(overturned, words, host.person(), clock.instant()))) {
      throw Refusal.conflict(
          Text.of("这件申诉已经有人答复", "This appeal has been answered"),
          Text.of("请刷新后再看。", "Reload and look again."));
    }
    if (overturned) {
      screenings.overturn(host, appeal.entry());
    }
    tell(entries.get(appeal.entry()), overturned, words);
  }

  private void tell(Entry entry, boolean overturned, String words) {
    var values =
        Map.of(
            "title", Text.same(entry.title()),
            "number", Text.same(entry.submittedNumber()),
            "call", campaigns.get(entry.campaign()).rulebook().title(),
            "outcome", overturned ? OVERTURNED : UPHELD,
            "answer", Text.same(words),
            "link", Text.same(origin.address() + "/my/entries/" + entry.id()));
    people
        .active(entry.entrant())
        .ifPresent(entrant -> letters.send(entrant.email(), AppealLetters.ANSWERED, values));
  }

  // -- on the entry's page

  @Override
  @Transactional(readOnly = true)
  public List<Step> stepsOf(Entry entry) {
    var steps = new ArrayList<Step>();
    for (var appeal : sql.of(entry.id())) {
      steps.add(new Step(appeal.at(), Text.of("已提出申诉", "Appeal made"), null));
      var answer = appeal.answer();
      if (answer != null) {
        steps.add(
            new Step(
                answer.at(),
                Text.of("申诉答复：{}", "Appeal answered: {}")
                    .withEach(answer.overturned() ? OVERTURNED : UPHELD),
                Text.same(answer.words())));
      }
    }
    plea(entry).filter(plea -> plea.open() && !plea.used()).map(Appeals::way).ifPresent(steps::add);
    return steps;
  }

  private static Step way(Plea plea) {
    return new Step(
        plea.closes(),
        Text.of("未通过初筛；在此之前可以申诉", "Did not pass; appeals are open until then"),
        null,
        new Action(Text.of("申诉", "Appeal"), "/my/entries/" + plea.entry().id() + "/appeal"));
  }
}
