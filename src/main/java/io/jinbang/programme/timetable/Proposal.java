package io.jinbang.programme.timetable;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timetable that was asked for.
 *
 * @param withoutHall a hall that is lost; null where none is
 * @param base of the draft it was asked for
 * @param proven no timetable moves fewer sessions
 * @param moves where sessions would go, those only that would not stay; empty = without a place
 * @param reasons why not all find a place
 */
public record Proposal(
    Id<Proposal> id,
    Id<Gathering> gathering,
    Aim aim,
    @Nullable Id<Hall> withoutHall,
    State state,
    String base,
    boolean proven,
    UUID askedBy,
    Instant askedAt,
    Map<Id<Session>, Optional<Placement>> moves,
    List<Text> reasons) {

  public Proposal {
    moves = Map.copyOf(moves);
    reasons = List.copyOf(reasons);
  }

  /** What has become of it. */
  public enum State {
    RUNNING,
    READY,
    STOPPED,
    ACCEPTED,
    DISCARDED,
    FAILED
  }

  public boolean running() {
    return state == State.RUNNING;
  }

  public boolean ready() {
    return state == State.READY;
  }
}
