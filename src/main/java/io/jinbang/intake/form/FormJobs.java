package io.jinbang.intake.form;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.jinbang.intake.form.Imports.FormPicked;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** A long form is taken in by a durable job, queued in the transaction that picks its rows. */
@Configuration(proxyBeanMethods = false)
class FormJobs {
  private static final TaskDescriptor<Void> IMPORT =
      TaskDescriptor.of("intake-form-import", Void.class);

  private final ObjectProvider<SchedulerClient> scheduler;

  FormJobs(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener
  void picked(FormPicked picked) {
    var instance = IMPORT.instance(picked.form().toString()).build();
    scheduler.getObject().scheduleIfNotExists(instance, Instant.now());
  }

  @Bean
  static OneTimeTask<Void> importForm(Imports imports) {
    return Tasks.oneTime(IMPORT)
        .onDeadExecutionRevive()
        .execute((instance, context) -> imports.run(Id.parse(instance.getId())));
  }
}
