package io.jinbang.review.repair;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.AssignmentPlan;
import io.jinbang.review.draft.PanelTasks;
import io.jinbang.review.draft.Readings;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More reviews of some works than the rules ask for, by judges who have not had the work before,
 * have no conflict with it and have room. What they are given lies behind all they have to read.
 */
@Service
@Transactional
public class ExtraReviews {
  private final PanelTasks tasks;
  private final Readings readings;
  private final Regivings regivings;
  private final Screenings screenings;

  ExtraReviews(PanelTasks tasks, Readings readings, Regivings regivings, Screenings screenings) {
    this.tasks = tasks;
    this.readings = readings;
    this.regivings = regivings;
    this.screenings = screenings;
  }

  /**
   * Who would be asked. Only the new reviews; those that find no judge are the plan's unmet.
   *
   * @param more how many further reviews of each work, at least 1
   * @throws Refusal before the release, after the judging has closed, or for a work that is not
   *     being judged
   */
  @Transactional(readOnly = true)
  public AssignmentPlan preview(Actor host, Campaign campaign, Map<Id<Entry>, Integer> more) {
    host.require(Role.HOST);
    regivings.checkOpen(campaign);
    var given = readings.of(campaign.id());
    RegivingRules.checkMore(more, given);
    var works =
        screenings.passed(campaign.id()).stream()
            .filter(work -> more.containsKey(work.id()))
            .toList();
    return Extra.plan(tasks.task(campaign, works), given, more);
  }

  /**
   * Asks them.
   *
   * @return how many reviews were given out
   * @throws Refusal as {@link #preview}, or where a review finds no judge; then nobody is asked
   */
  public int ask(Actor host, Campaign campaign, Map<Id<Entry>, Integer> more) {
    host.require(Role.HOST);
    regivings.hold(campaign);
    var plan = preview(host, campaign, more);
    if (!plan.complete()) {
      throw Refusal.conflict(
          Text.of("有 {} 件作品找不到新的评委", "No fresh judge is left for some works: {}")
              .with(plan.unmet().size()),
          Text.of("再请评委，调高件数上限，或少要几份。", "Invite judges, raise loads, or ask for fewer."));
    }
    regivings.carryOut(
        host, campaign, new Regiven(Regiven.Kind.EXTRA, "", plan.assignments(), List.of()));
    return plan.assignments().size();
  }
}
