package io.jinbang.review.repair;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.draft.PanelTasks;
import io.jinbang.review.draft.Readings;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mends, after the release, what judges who dropped out or stepped back leave open. */
@Service
@Transactional
class Repairs {
  private final PanelTasks tasks;
  private final Readings readings;
  private final RegivingSql sql;
  private final Regivings regivings;
  private final Screenings screenings;

  Repairs(
      PanelTasks tasks,
      Readings readings,
      RegivingSql sql,
      Regivings regivings,
      Screenings screenings) {
    this.sql = sql;
    this.tasks = tasks;
    this.readings = readings;
    this.regivings = regivings;
    this.screenings = screenings;
  }

  /** Who judges what may change just now. */
  @Transactional(readOnly = true)
  boolean open(Campaign campaign) {
    return regivings.open(campaign);
  }

  /**
   * What would be done.
   *
   * @param only the one work to be mended; null for all
   */
  @Transactional(readOnly = true)
  Repair preview(Actor host, Campaign campaign, @Nullable Id<Entry> only) {
    host.require(Role.HOST);
    return Repair.of(
        tasks.task(campaign, screenings.passed(campaign.id())),
        readings.of(campaign.id()),
        sql.extra(campaign.id()),
        only == null ? null : only.toString());
  }

  /**
   * Does it, as far as it goes, and tells the judges.
   *
   * @param seen version of what its reader saw
   * @throws Refusal where that is no longer what would be done, before the release, after the lock
   *     or after the end of the judging
   */
  void carryOut(Actor host, Campaign campaign, @Nullable Id<Entry> only, String seen, String why) {
    host.require(Role.HOST);
    regivings.hold(campaign);
    regivings.checkOpen(campaign);
    var repair = preview(host, campaign, only);
    if (!repair.possible() || !repair.version().equals(seen)) {
      throw Refusal.conflict(
          Text.of("情况和您看到的不一样了", "Things are no longer as you saw them"),
          Text.of("看一眼现在的样子再补。", "Look at them as they are now."));
    }
    regivings.carryOut(
        host, campaign, new Regiven(Regiven.Kind.REPAIR, why, repair.added(), repair.taken()));
  }

  /** What changed since the release, the latest first. */
  @Transactional(readOnly = true)
  List<Regiving> history(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    return sql.history(campaign.id());
  }
}
