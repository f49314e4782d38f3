package io.jinbang.work.queue;

import com.github.kagkarlsson.scheduler.Clock;
import io.jinbang.installation.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows that this worker lives, and learns how far this machine's clock is off the database's:
 * heartbeats are compared between machines.
 */
@Component
class PulseJobs implements Clock {
  private static final Logger log = LoggerFactory.getLogger(PulseJobs.class);
  private static final long SECONDS_BETWEEN = 2;

  private final WorkerSql register;
  private final Leases leases;
  private final Machine machine;
  private final UUID id = UUID.randomUUID();
  private @Nullable ScheduledExecutorService pulse;
  private volatile Duration behind = Duration.ZERO;
  private volatile boolean lost;

  PulseJobs(WorkerSql register, Leases leases, Machine machine) {
    this.register = register;
    this.leases = leases;
    this.machine = machine;
  }

  void start(int threads) {
    leases.forget();
    beat(threads);
    var beating =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse").factory());
    beating.scheduleWithFixedDelay(
        () -> tolerant(threads), SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    pulse = beating;
  }

  void stop() {
    var beating = pulse;
    if (beating != null) {
      beating.shutdownNow();
    }
    try {
      register.gone(id);
    } catch (RuntimeException unreachable) {
      log.warn("the database is not told that this worker leaves: {}", unreachable.getMessage());
    }
  }

  private void beat(int threads) {
    var before = Instant.now();
    var there = register.seen(id, machine.name(), threads, machine.web());
    var here = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
    behind = Duration.between(here, there);
  }

  private void tolerant(int threads) {
    try {
      beat(threads);
      if (lost) {
        log.info("数据库恢复了，继续工作 / the database is back, work goes on");
      }
      lost = false;
    } catch (RuntimeException unreachable) {
      if (!lost) {
        log.warn(
            "数据库连不上，恢复后自动继续 / the database cannot be reached, work goes on when it is back: {}",
            unreachable.getMessage());
      }
      lost = true;
    }
  }

  /** The database's time. */
  @Override
  public Instant now() {
    return Instant.now().plus(behind);
  }
}
