package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.intake.submission.Submission;
import io.jinbang.intake.submission.Tick;
import io.jinbang.intake.submission.UnitChoice;
import io.jinbang.media.Films;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that a custodian keeps for their entrants: begun many at a time, judged by the time their
 * form came, handed over to whoever claims them. Who may do so is for the caller to check.
 */
@Service
public class EntrustedEntries {
  private final EntrustedSql sql;
  private final EntrySql entries;
  private final Submissions submissions;
  private final Territory territory;
  private final UnitDoors doors;
  private final Films films;
  private final SealedAnswers seals;
  private final Clock clock;

  EntrustedEntries(
      EntrustedSql sql,
      EntrySql entries,
      Submissions submissions,
      Territory territory,
      UnitDoors doors,
      Films films,
      SealedAnswers seals,
      Clock clock) {
    this.sql = sql;
    this.entries = entries;
    this.submissions = submissions;
    this.territory = territory;
    this.doors = doors;
    this.films = films;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * Begins entries with what was filled in, right or wrong.
   *
   * @param came when, which is also when declarations were agreed to
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(Campaign campaign, UUID custodian, List<Filled> filled, Instant came) {
    var kept =
        filled.stream()
            .map(one -> new Filled(one.id(), sealed(campaign, one), one.agreed()))
            .toList();
    sql.insert(campaign.id(), custodian, kept, agreed(campaign, came), clock.instant());
  }

  private Draft sealed(Campaign campaign, Filled filled) {
    return seals.sealed(filled.id(), filled.draft(), campaign.rulebook());
  }

  /** To the millisecond, as on a receipt, so that nothing is agreed to after it was submitted. */
  private static Map<String, Tick> agreed(Campaign campaign, Instant came) {
    var at = came.truncatedTo(ChronoUnit.MILLIS);
    return campaign.rulebook().declarations().stream()
        .collect(Collectors.toMap(one -> one.id(), one -> new Tick(one.version(), at)));
  }

  /** What each of them lacks as it stands, its film included; in the same order. */
  public List<List<Problem>> lacking(
      Campaign campaign, List<Filled> filled, String channel, Instant came) {
    var divisions = territory.divisions();
    var choices = new HashMap<Place, UnitChoice>();
    return filled.stream()
        .map(
            one ->
                submission(
                    campaign,
                    one,
                    channel,
                    came,
                    divisions,
                    choices.computeIfAbsent(
                        new Place(one.draft().division(), one.draft().unit()),
                        place -> doors.choice(campaign.id(), place.division(), place.unit()))))
        .map(Submission::decide)
        .map(outcome -> outcome instanceof Submission.Refused no ? no.problems() : none())
        .toList();
  }

  /** Where a work comes from; the works of one form mostly share it. */
  private record Place(@Nullable Id<Body> division, @Nullable Id<Body> unit) {}

  private static List<Problem> none() {
    return List.of();
  }

  private static Submission submission(
      Campaign campaign,
      Filled filled,
      String channel,
      Instant came,
      Set<Id<Body>> divisions,
      UnitChoice units) {
    return new Submission(
        campaign.rulebook(),
        EntryWindow.of(campaign.rulebook().timeline(), channel),
        filled.draft(),
        filled.agreed() ? agreed(campaign, came) : Map.of(),
        null,
        List.of(),
        divisions,
        units,
        came);
  }

  /**
   * Submits an entry as it stands, by the closing date of forms and the time its form came.
   *
   * @return what keeps it from being submitted; empty where it is
   */
  @Transactional
  public List<Problem> submit(Id<Entry> id, String channel, Instant came) {
    return submissions.submitAsItStands(id, channel, came);
  }

  /** Makes it somebody else's, with its films. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(Id<Entry> id, UUID to) {
    if (entries.lock(id).isEmpty()) {
      throw Refusal.notFound();
    }
    sql.handOver(id, to, clock.instant());
    films.handOver(id.value(), to);
  }
}
