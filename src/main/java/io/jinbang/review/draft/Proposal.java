package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.AssignmentFigures;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.assignment.Conflicts;
import io.jinbang.review.assignment.Way;
import io.jinbang.review.panel.PanelJudge;
import io.jinbang.shared.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The draft before its reader.
 *
 * @param draft null before one is drawn
 * @param members by alias
 * @param works by number
 * @param readers of each work, by its identifier; by alias
 * @param conflicts of each pair that must not be, its first ground
 * @param released it is no draft any more but what the judges have
 * @param faults what keeps it from being released
 * @param ways how a draft without faults could be had; empty where there is one
 */
public record Proposal(
    Campaign campaign,
    @Nullable Draft draft,
    List<PanelJudge> members,
    List<Entry> works,
    Map<String, List<PanelJudge>> readers,
    Map<Assignment, Conflict> conflicts,
    AssignmentFigures figures,
    boolean released,
    List<Text> faults,
    List<Way> ways) {

  /** What stands in the draft. */
  static Proposal of(
      Campaign campaign,
      Draft draft,
      List<PanelJudge> members,
      List<Entry> works,
      AssignmentTask task,
      List<Way> ways) {
    var conflicts = Conflicts.among(task);
    return new Proposal(
        campaign,
        draft,
        members,
        works,
        Roll.readers(members, draft.pairs()),
        Roll.byPair(conflicts),
        AssignmentFigures.of(task, draft.pairs()),
        false,
        DraftRules.faults(task, conflicts, draft.pairs()),
        ways);
  }

  /** What the judges have, or nothing yet. */
  static Proposal of(
      Campaign campaign,
      List<PanelJudge> members,
      List<Entry> works,
      AssignmentTask task,
      Collection<Assignment> given,
      boolean released) {
    return new Proposal(
        campaign,
        null,
        members,
        works,
        Roll.readers(members, given),
        Roll.byPair(Conflicts.among(task)),
        AssignmentFigures.of(task, given),
        released,
        List.of(),
        List.of());
  }

  public boolean releasable() {
    return draft != null && !works.isEmpty() && faults.isEmpty();
  }

  public List<PanelJudge> readersOf(Entry work) {
    return readers.getOrDefault(work.id().toString(), List.of());
  }

  public int load(PanelJudge judge) {
    return figures.loads().getOrDefault(judge.judge().toString(), 0);
  }

  /** Why the judge must not have the work; null where they may. */
  public @Nullable Conflict conflict(PanelJudge judge, Entry work) {
    return conflicts.get(new Assignment(judge.judge().toString(), work.id().toString()));
  }

  public boolean expert(PanelJudge judge, Entry work) {
    return work.themes().stream().anyMatch(judge.expertise()::contains);
  }

  /** Who could take one work more: those who know it first, then those with least to read. */
  public List<PanelJudge> candidates(Entry work) {
    var has = Set.copyOf(readersOf(work));
    return members.stream()
        .filter(judge -> !has.contains(judge) && conflict(judge, work) == null)
        .filter(judge -> !judge.availability().left() && load(judge) < judge.maxLoad())
        .sorted(Roll.suited(judge -> expert(judge, work), this::load))
        .toList();
  }
}
