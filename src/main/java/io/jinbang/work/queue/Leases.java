package io.jinbang.work.queue;

import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes leases. There is at most one for a piece of work; beginning it anew ends the one
 * before, and whoever held that learns so as soon as he wants to keep a result.
 */
@Service
class Leases {
  private static final int KEPT_DAYS = 30;

  private final RunSql runs;
  private final QueueSql queue;
  private volatile boolean closed;

  Leases(RunSql runs, QueueSql queue) {
    this.runs = runs;
    this.queue = queue;
  }

  /** Whoever may still be at it has lost it. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Lease begin(String kind, String instance, String worker) {
    runs.take(kind, instance);
    var id = runs.begin(kind, instance, worker);
    return new Held(this, id, kind, instance, 1 + runs.failures(kind, instance), new int[1]);
  }

  void open() {
    closed = false;
  }

  /** From now on nothing is kept by this process. */
  void close() {
    closed = true;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(long id) {
    if (closed || !runs.hold(id)) {
      throw new Superseded(closed ? "this process is leaving" : "taken over by somebody else");
    }
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void percent(long id, int percent) {
    runs.percent(id, percent);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void seconds(long id, double seconds) {
    runs.seconds(id, seconds);
  }

  /** Ends a run, and learns from one that was done. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void end(Lease lease, Outcome outcome, @Nullable Text reason) {
    var held = (Held) lease;
    runs.end(held.id, outcome, reason)
        .filter(_ -> outcome == Outcome.DONE)
        .ifPresent(took -> learn(held.kind, took));
  }

  /** The same after too many runs, with the reason of the last of them. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void giveUp(Lease lease) {
    var held = (Held) lease;
    var reason = runs.lastReason(held.kind, held.instance).orElse(null);
    runs.end(held.id, Outcome.GIVEN_UP, reason);
  }

  private void learn(String kind, RunSql.Took took) {
    var before = queue.pace(kind).orElse(null);
    queue.save(kind, Pace.learned(before, took.took(), took.seconds()));
  }

  @Transactional
  public void forget() {
    runs.forget(KEPT_DAYS);
  }

  /**
   * A lease as it was given.
   *
   * @param told per cent told last, so that each is told once
   */
  private record Held(Leases leases, long id, String kind, String instance, int attempt, int[] told)
      implements Lease {

    @Override
    public void hold() {
      leases.hold(id);
    }

    @Override
    public void reached(double share) {
      var percent = (int) (100 * Math.clamp(share, 0, 1));
      if (percent > told[0]) {
        told[0] = percent;
        leases.percent(id, percent);
      }
    }

    @Override
    public void lasts(double seconds) {
      leases.seconds(id, seconds);
    }
  }
}
