package io.jinbang.installation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock that decides deadlines and embargoes. It tells the system's time, except to code
 * run under {@link #at}: scenarios and the demonstration play weeks in seconds that way, without
 * any visitor's request seeing another time than the true one.
 */
public final class MovableClock extends Clock {
  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final ZoneId zone;

  public MovableClock() {
    this(ZoneOffset.UTC);
  }

  private MovableClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Runs the action as if it were that moment; the calling thread only. */
  public static void at(Instant moment, Runnable action) {
    ScopedValue.where(MOMENT, moment).run(action);
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovableClock(other);
  }
}
