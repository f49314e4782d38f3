package io.jinbang.work.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.jinbang.installation.Machine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Takes heavy work from the queue, most urgent first, as many pieces at once as it has threads and
 * none ahead. Work whose worker was killed is found after {@link #MISSED} heartbeats that did not
 * come, 6 s; it is looked for every 3 s and picked within another half. A process that stops waits
 * a little for its work to end and gives the rest back.
 */
class ChoreJobs implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ChoreJobs.class);
  private static final Duration HEARTBEAT = Duration.ofMillis(1500);
  private static final int MISSED = 4;
  private static final Duration POLLING = Duration.ofMillis(500);

  /** None is taken before a thread is free for it: what is taken can no longer be overtaken. */
  private static final double FETCHED_UP_TO = 1;

  private static final double FETCHED_AT = 0.5;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BREAKING_OFF = Duration.ofSeconds(10);
  private static final int LONGEST_PAUSE = 60;

  private final Function<List<Task<?>>, SchedulerBuilder> schedulers;
  private final ObjectProvider<Chore> chores;
  private final Runs runs;
  private final PulseJobs pulse;
  private final Machine machine;
  private final ApplicationEventPublisher events;
  private final int threads;
  private @Nullable Scheduler scheduler;

  ChoreJobs(
      Function<List<Task<?>>, SchedulerBuilder> schedulers,
      ObjectProvider<Chore> chores,
      Runs runs,
      PulseJobs pulse,
      Machine machine,
      ApplicationEventPublisher events,
      int threads) {
    this.schedulers = schedulers;
    this.chores = chores;
    this.runs = runs;
    this.pulse = pulse;
    this.machine = machine;
    this.events = events;
    this.threads = threads;
  }

  @Override
  public void start() {
    if (threads > 0) {
      runs.enter();
      events.publishEvent(new Entering());
      pulse.start(threads);
      scheduler =
          taking(schedulers.apply(tasks()))
              .schedulerName(new SchedulerName.Fixed(machine.name()))
              .clock(pulse)
              .threads(threads)
              .heartbeatInterval(HEARTBEAT)
              .missedHeartbeatsLimit(MISSED)
              .shutdownMaxWait(BREAKING_OFF)
              .failureLogging(LogLevel.OFF, false)
              .build();
      scheduler.start();
      log.info("takes work on films, {} at a time, as {}", threads, machine.name());
    }
  }

  /**
   * Jobs are locked by one statement and marked by the next: in a single statement PostgreSQL may
   * look the next one up anew for each row it passes, and takes more than were asked for.
   */
  static SchedulerBuilder taking(SchedulerBuilder scheduler) {
    return scheduler
        .tableName("work.heavy_tasks")
        .jdbcCustomization(new PostgreSqlJdbcCustomization(true, false))
        .pollingInterval(POLLING)
        .pollUsingLockAndFetch(FETCHED_AT, FETCHED_UP_TO)
        .enablePriority();
  }

  private List<Task<?>> tasks() {
    var tasks = new ArrayList<Task<?>>();
    chores.forEach(
        chore ->
            tasks.add(
                Tasks.oneTime(chore.kind(), Void.class)
                    .onFailure(this::later)
                    .onDeadExecutionRevive()
                    .execute((instance, _) -> runs.run(chore, instance.getId()))));
    return tasks;
  }

  /** At once where somebody else can do it, else after a pause that grows. */
  private void later(ExecutionComplete end, ExecutionOperations<Void> operations) {
    var pause = Math.min(LONGEST_PAUSE, 2L << Math.min(5, end.getExecution().consecutiveFailures));
    operations.reschedule(end, pulse.now().plusSeconds(runs.leaving() ? 0 : pause));
  }

  @Override
  public void stop() {
    var leaving = scheduler;
    if (leaving != null) {
      leaving.pause();
      if (!idleWithin(PATIENCE)) {
        log.info("gives back what is not done");
        runs.leave();
        events.publishEvent(new Leaving());
      }
      leaving.stop();
      pulse.stop();
      scheduler = null;
    }
  }

  private boolean idleWithin(Duration patience) {
    for (var until = System.nanoTime() + patience.toNanos(); System.nanoTime() < until; ) {
      if (runs.active() == 0) {
        return true;
      }
      sleep();
    }
    return runs.active() == 0;
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
