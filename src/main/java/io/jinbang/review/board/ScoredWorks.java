package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.integrity.Exclusion;
import io.jinbang.review.integrity.Exclusions;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sheets handed in come to. Nothing of it is for judges. */
@Service
@Transactional(readOnly = true)
public class ScoredWorks {
  private final Screenings screenings;
  private final Sheets sheets;
  private final MarkAmendments amendments;
  private final Exclusions exclusions;
  private final BoardSql sql;

  /** The last tally of each call with what it was made from; it is made anew when that changes. */
  private final Map<Id<Campaign>, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param lock changes with the lock; empty before it, when sheets may still change
   */
  private record Kept(Optional<Locked> lock, Scored scored, Tally tally) {}

  /** What can still change the tally after the lock. */
  private record Locked(
      String lock,
      String rulebookHash,
      String amended,
      List<Id<Entry>> passed,
      Set<Exclusion> excluded) {}

  ScoredWorks(
      Screenings screenings,
      Sheets sheets,
      MarkAmendments amendments,
      Exclusions exclusions,
      BoardSql sql) {
    this.screenings = screenings;
    this.sheets = sheets;
    this.amendments = amendments;
    this.exclusions = exclusions;
    this.sql = sql;
  }

  /** Works that passed the screening, by number. */
  public List<Entry> passed(Id<Campaign> campaign) {
    return screenings.passed(campaign);
  }

  public boolean hasPassed(Entry entry) {
    return screenings.hasPassed(entry);
  }

  public Tally tally(Campaign campaign) {
    return kept(campaign).tally();
  }

  /** The model's own answer with the work behind each index; empty before there are scores. */
  Optional<Calibrated> calibrated(Campaign campaign) {
    var scored = kept(campaign).scored();
    return scored.given().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Calibrated(
                Tallies.calibration(campaign.rulebook(), scored),
                scored.works().stream().map(Scored.Work::entry).toList()));
  }

  record Calibrated(CalibrationResult result, List<Id<Entry>> works) {}

  private Kept kept(Campaign campaign) {
    var passed = passed(campaign.id());
    var lock = sql.lock(campaign.id()).map(version -> locked(campaign, version, passed));
    var last = kept.get(campaign.id());
    if (last != null && lock.isPresent() && last.lock().equals(lock)) {
      return last;
    }
    var scored = scored(campaign, passed);
    var tally =
        last != null && last.scored().equals(scored)
            ? last.tally()
            : Tallies.of(campaign.rulebook(), scored);
    var now = new Kept(lock, scored, tally);
    kept.put(campaign.id(), now);
    return now;
  }

  private Locked locked(Campaign campaign, String version, List<Entry> passed) {
    return new Locked(
        version,
        campaign.rulebookHash(),
        sql.amended(campaign.id()),
        passed.stream().map(Entry::id).toList(),
        exclusions.of(campaign.id()));
  }

  private Scored scored(Campaign campaign, List<Entry> passed) {
    var id = campaign.id();
    return Scored.of(
        campaign.rulebookHash(),
        sql.rankedTogether(id),
        passed,
        sheets.panel(id),
        exclusions.counted(id, sheets.all(id)),
        MarkAmendments.counting(amendments.of(id)));
  }
}
