package io.jinbang.programme.timetable;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.jinbang.programme.timetable.Proposals.ProposalAsked;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** A timetable is searched for by a durable job, queued in the transaction that asks for it. */
@Configuration(proxyBeanMethods = false)
class TimetableJobs {
  private static final TaskDescriptor<Void> SEARCH =
      TaskDescriptor.of("programme-timetable", Void.class);

  private final ObjectProvider<SchedulerClient> scheduler;

  TimetableJobs(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener
  void asked(ProposalAsked asked) {
    var instance = SEARCH.instance(asked.proposal().toString()).build();
    scheduler.getObject().scheduleIfNotExists(instance, Instant.now());
  }

  @Bean
  static OneTimeTask<Void> searchTimetable(Searches searches) {
    return Tasks.oneTime(SEARCH)
        .onDeadExecutionRevive()
        .execute((instance, _) -> searches.run(Id.parse(instance.getId())));
  }
}
