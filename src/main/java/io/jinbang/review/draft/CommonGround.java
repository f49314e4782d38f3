package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.assignment.ConflictRule;
import io.jinbang.review.assignment.Conflicts;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What judges and works have in common, whether or not a rule keeps them apart for it. */
@Service
@Transactional(readOnly = true)
public class CommonGround {
  private final PanelTasks tasks;

  CommonGround(PanelTasks tasks) {
    this.tasks = tasks;
  }

  /** By judge, then work; one pair may have several things in common. */
  public List<Conflict> of(Actor host, Campaign campaign, List<Entry> works) {
    host.require(Role.HOST);
    var task = tasks.task(campaign, works, 0);
    var rules = EnumSet.complementOf(EnumSet.of(ConflictRule.RECUSED));
    return Conflicts.among(
        new AssignmentTask(
            task.judges(), task.works(), task.perWork(), rules, Set.of(), task.seed()));
  }
}
