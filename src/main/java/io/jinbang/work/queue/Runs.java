package io.jinbang.work.queue;

import io.jinbang.installation.Machine;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One run of a chore after another, each under a lease of its own and with an end of its own. */
@Component
class Runs {
  private static final Logger log = LoggerFactory.getLogger(Runs.class);
  private static final int LONGEST_REASON = 300;

  private final Leases leases;
  private final Machine machine;
  private final AtomicInteger active = new AtomicInteger();
  private volatile boolean leaving;

  Runs(Leases leases, Machine machine) {
    this.leases = leases;
    this.machine = machine;
  }

  int active() {
    return active.get();
  }

  boolean leaving() {
    return leaving;
  }

  /** Work is taken again, after a stop that was not the end of the process. */
  void enter() {
    leaving = false;
    leases.open();
  }

  /** What is not kept yet never will be, by this process. */
  void leave() {
    leaving = true;
    leases.close();
  }

  /**
   * Runs once.
   *
   * @throws Broken where it is to be tried again
   */
  void run(Chore chore, String instance) {
    active.incrementAndGet();
    try {
      under(leases.begin(chore.kind(), instance, machine.name()), chore);
    } finally {
      active.decrementAndGet();
    }
  }

  private void under(Lease lease, Chore chore) {
    try {
      if (lease.attempt() > Chore.ATTEMPTS) {
        chore.givingUp().run(lease);
        leases.giveUp(lease);
        log.warn("gave up {} {}", chore.kind(), lease.instance());
      } else {
        log.info("began {} {}, attempt {}", chore.kind(), lease.instance(), lease.attempt());
        chore.work().run(lease);
        leases.end(lease, Outcome.DONE, null);
        log.info("done {} {}", chore.kind(), lease.instance());
      }
    } catch (Superseded late) {
      ended(lease, chore, late);
    } catch (IOException | RuntimeException | Error failed) {
      broken(lease, chore, failed);
    }
  }

  private void ended(Lease lease, Chore chore, Superseded late) {
    if (leaving) {
      broken(lease, chore, late);
    }
    log.warn(
        "the result of {} {} is not wanted: {}", chore.kind(), lease.instance(), late.getMessage());
  }

  private void broken(Lease lease, Chore chore, Throwable thrown) {
    var outcome = Outcome.of(thrown, leaving);
    log.warn("{} {} {}: {}", outcome, chore.kind(), lease.instance(), thrown.toString());
    leases.end(lease, outcome, outcome == Outcome.GIVEN_BACK ? null : reason(thrown, outcome));
    throw new Broken(thrown);
  }

  private static Text reason(Throwable thrown, Outcome outcome) {
    if (thrown instanceof Reasoned reasoned) {
      return reasoned.text();
    }
    var said = String.valueOf(thrown.getMessage());
    var words = said.substring(0, Math.min(LONGEST_REASON, said.length()));
    return outcome == Outcome.HELD_UP
        ? Text.of("磁盘、存储或数据库暂时用不了：" + words, "Disk, store or database cannot be used: " + words)
        : Text.of("处理时出错：" + words, "It failed: " + words);
  }

  /** A run that is to be repeated. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(Throwable cause) {
      super(cause);
    }
  }
}
