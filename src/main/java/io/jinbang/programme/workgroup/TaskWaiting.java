package io.jinbang.programme.workgroup;

import io.jinbang.desk.Waiting;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the home page of members with an account: the tasks they have not done. */
@Component
class TaskWaiting implements Waiting {
  private final Plans plans;

  TaskWaiting(Plans plans) {
    this.plans = plans;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return plans.own(actor).stream().flatMap(TaskWaiting::items).toList();
  }

  private static Stream<Item> items(OwnTasks own) {
    var zone = own.plan().gathering().zone();
    return own.tasks().stream()
        .filter(task -> !task.isDone())
        .map(
            task ->
                new Item(
                    task.due().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(60),
                    Text.same(task.title()),
                    own.plan().gathering().name(),
                    Text.of("去办理", "See to it"),
                    "/my/tasks"));
  }
}
