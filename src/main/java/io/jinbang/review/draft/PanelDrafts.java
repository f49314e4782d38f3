package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.Assignments;
import io.jinbang.review.assignment.Conflicts;
import io.jinbang.review.assignment.Way;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draft of who judges what: drawn, changed by hand, undone. It is what the release gives out.
 */
@Service
@Transactional
class PanelDrafts {
  private final PanelDraftSql sql;
  private final Panels panels;
  private final ReadingSql readings;
  private final PanelTasks tasks;
  private final Scorings scorings;
  private final Screenings screenings;
  private final Clock clock;

  PanelDrafts(
      PanelDraftSql sql,
      Panels panels,
      ReadingSql readings,
      PanelTasks tasks,
      Scorings scorings,
      Screenings screenings,
      Clock clock) {
    this.sql = sql;
    this.panels = panels;
    this.readings = readings;
    this.tasks = tasks;
    this.scorings = scorings;
    this.screenings = screenings;
    this.clock = clock;
  }

  /** The draft as it stands, or what the judges have, with all that is to be said of it. */
  @Transactional(readOnly = true)
  Proposal proposal(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var id = campaign.id();
    var members = panels.members(id);
    var works = screenings.passed(id);
    var released = scorings.released(id);
    var draft = released ? null : sql.find(id).orElse(null);
    var task =
        tasks.task(campaign, works, draft == null ? PanelTasks.seed(campaign) : draft.seed());
    return draft == null
        ? Proposal.of(campaign, members, works, task, given(id), released)
        : Proposal.of(campaign, draft, members, works, task, ways(campaign, works, draft));
  }

  private List<Assignment> given(Id<Campaign> campaign) {
    return readings.readings(campaign).stream()
        .filter(reading -> !reading.recused())
        .map(Reading::pair)
        .toList();
  }

  /** Only for a draft nobody has touched: one under hand may lack reviews for a moment. */
  private List<Way> ways(Campaign campaign, List<Entry> works, @Nullable Draft draft) {
    var least = campaign.rulebook().judging().perWork() * works.size();
    if (draft == null || draft.steps() > 0 || draft.pairs().size() >= least) {
      return List.of();
    }
    return Assignments.assign(tasks.task(campaign, works, draft.seed())).ways();
  }

  /** Draws a draft in the place of the one that was there; changes by hand are gone. */
  void draw(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    checkNotReleased(campaign);
    sql.hold(campaign.id());
    var seed =
        sql.find(campaign.id()).map(last -> last.seed() + 1).orElse(PanelTasks.seed(campaign));
    var task = tasks.task(campaign, screenings.passed(campaign.id()), seed);
    var pairs = Assignments.assign(task).assignments();
    sql.put(campaign.id(), seed, pairs, host.person(), clock.instant());
  }

  private void checkNotReleased(Campaign campaign) {
    if (scorings.released(campaign.id())) {
      throw Refusal.conflict(
          Text.of("作品已经分给评委", "The works are with the judges already"),
          Text.of("之后的变动用“补缺”。", "From now on use Fill the gaps."));
    }
  }

  /** Moves a review, adds one or takes one away. */
  void change(Actor host, Campaign campaign, DraftStep step) {
    host.require(Role.HOST);
    checkNotReleased(campaign);
    sql.hold(campaign.id());
    var draft = sql.find(campaign.id()).orElseThrow(Refusal::notFound);
    var task = tasks.task(campaign, screenings.passed(campaign.id()), draft.seed());
    DraftRules.check(task, Conflicts.among(task), draft.pairs(), step);
    sql.push(campaign.id(), step, host.person(), clock.instant());
    sql.apply(campaign.id(), step, host.person(), clock.instant());
  }

  /** Takes the last change back; where there is none, nothing happens. */
  void undo(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    checkNotReleased(campaign);
    sql.hold(campaign.id());
    sql.pop(campaign.id())
        .ifPresent(step -> sql.apply(campaign.id(), step.undone(), host.person(), clock.instant()));
  }

  /**
   * The draft to be given out.
   *
   * @param seen version its reader saw; null where nobody was shown one
   * @throws Refusal where it has faults, is not the one that was seen, or was given out before
   */
  Draft toRelease(Actor host, Campaign campaign, @Nullable String seen) {
    checkNotReleased(campaign);
    sql.hold(campaign.id());
    if (seen == null && sql.find(campaign.id()).isEmpty()) {
      draw(host, campaign);
    }
    var proposal = proposal(host, campaign);
    var draft = proposal.draft();
    if (draft == null || (seen != null && !seen.equals(draft.version()))) {
      throw Refusal.conflict(
          Text.of("草案和您看到的不一样了", "The draft is no longer the one you saw"),
          Text.of("看一眼现在的样子再分发。", "Look at it as it is now, then give it out."));
    }
    if (!proposal.releasable()) {
      throw Refusal.conflict(
          Text.of("还不能分发：有作品分不到足够的评委", "Not yet: some works lack judges"),
          Text.of("先按页面上的办法补足。", "First use one of the ways shown on this page."));
    }
    return draft;
  }
}
