package io.jinbang.attendance;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;

/**
 * Something in a guest's own day.
 *
 * @param speaking whether they are on stage there, rather than only wish to see it
 */
public record DayItem(
    Id<Session> session,
    Text title,
    Text kind,
    Instant start,
    Instant end,
    Hall hall,
    boolean speaking) {

  /** Whether one cannot be at both to their ends. */
  public boolean overlaps(DayItem other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
