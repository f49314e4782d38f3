package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook.Judging.Method;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The judging of a call as its host sees it.
 *
 * @param works those that passed the screening
 * @param seats everyone on the panel with what they have done, by alias
 * @param recusals works given back by their judges
 */
public record Board(
    Campaign campaign,
    boolean released,
    boolean locked,
    Instant now,
    Map<Id<Entry>, Entry> works,
    List<Progress> seats,
    List<GivenBack> recusals,
    Tally tally) {

  /** One judge's progress. */
  public record Progress(String alias, int done, int total, @Nullable Instant active) {}

  /**
   * A work a judge stepped back from.
   *
   * @param judges how many still read it
   */
  public record GivenBack(String alias, Entry work, String reason, int judges) {}

  public int done() {
    return seats.stream().mapToInt(Progress::done).sum();
  }

  public int total() {
    return seats.stream().mapToInt(Progress::total).sum();
  }

  public boolean complete() {
    return released && done() == total();
  }

  public boolean closed() {
    return !now.isBefore(campaign.rulebook().timeline().judgingCloses());
  }

  /** Locking can be offered. */
  public boolean lockable() {
    return complete() && !locked && total() > 0;
  }

  /** Locking without the missing sheets can be offered. */
  public boolean lockableWithoutMissing() {
    return released && !locked && closed() && !complete() && done() > 0;
  }

  /** Dropping highest and lowest wastes what few judges know. */
  public boolean trimsTooFew() {
    var judging = campaign.rulebook().judging();
    return judging.method() == Method.TRIMMED
        && (judging.perWork() < 5
            || tally.lines().stream().anyMatch(line -> line.ranked().scores() < 5));
  }

  /** Works read by fewer judges than the rulebook wants, since one stepped back. */
  public List<GivenBack> toRepair() {
    var wanted = campaign.rulebook().judging().perWork();
    return locked ? List.of() : recusals.stream().filter(given -> given.judges() < wanted).toList();
  }

  public String title(Id<Entry> entry) {
    var work = works.get(entry);
    return work == null ? "" : work.title();
  }

  public String number(Id<Entry> entry) {
    var work = works.get(entry);
    return work == null ? "" : work.submittedNumber();
  }

  public List<Change> changes() {
    return Change.of(campaign.rulebook(), tally);
  }

  public IntervalChart ranks() {
    var titles = works.values().stream().collect(Collectors.toMap(Entry::id, Entry::title));
    return IntervalChart.of(tally, titles);
  }

  public SeverityChart severities() {
    var judging = campaign.rulebook().judging();
    return SeverityChart.of(tally.judges(), judging.max() - judging.min() + 1);
  }
}
