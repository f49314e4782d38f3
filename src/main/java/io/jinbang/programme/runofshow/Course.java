package io.jinbang.programme.runofshow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a cue.
 *
 * @param held for how long its countdown has stood still, the present halt not counted
 * @param heldSince when the present halt began; null while it runs
 * @param fired when what it seals was first shown; never forgotten, since it was seen
 */
public record Course(
    State state,
    @Nullable Instant started,
    @Nullable Instant ended,
    Duration held,
    @Nullable Instant heldSince,
    @Nullable Instant fired) {

  public enum State {
    WAITING,
    ON,
    DONE,
    /** Passed over while the show ran. */
    SKIPPED,
    /** Taken out. */
    DROPPED
  }

  static final Course WAITING = new Course(State.WAITING, null, null, Duration.ZERO, null, null);

  public boolean is(State other) {
    return state == other;
  }

  Course begun(Instant now) {
    return new Course(State.ON, now, null, Duration.ZERO, null, fired == null ? now : fired);
  }

  /** On again, as if it had not been ended. */
  Course resumed(Instant now) {
    return new Course(State.ON, started == null ? now : started, null, held, null, fired);
  }

  Course done(Instant now) {
    return new Course(State.DONE, started, now, heldAt(now), null, fired);
  }

  Course halted(Instant now) {
    return new Course(state, started, ended, held, now, fired);
  }

  Course goingOn(Instant now) {
    return new Course(state, started, ended, heldAt(now), null, fired);
  }

  /** Not begun, but what has been seen stays seen. */
  Course back(State to) {
    return new Course(to, null, null, Duration.ZERO, null, fired);
  }

  private Duration heldAt(Instant now) {
    return heldSince == null ? held : held.plus(Duration.between(heldSince, now));
  }

  /** For how long its countdown has run. */
  Duration elapsed(Instant now) {
    return started == null ? Duration.ZERO : Duration.between(started, now).minus(heldAt(now));
  }
}
