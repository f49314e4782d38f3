package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import java.util.List;

/** What a member has to do for one gathering; they see nothing else of its plan. */
public record OwnTasks(Plan plan, Member member) {

  public List<Task> tasks() {
    return plan.of(member);
  }

  boolean has(Id<Task> task) {
    return tasks().stream().anyMatch(each -> each.id().equals(task));
  }
}
