package io.jinbang.programme.speaker;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where speakers are on stage; asked of whoever keeps the sessions. */
public interface Bookings {

  /** By speaker, in order of time; who is on stage nowhere is left out. */
  Map<Id<Speaker>, List<Booking>> of(Id<Gathering> gathering);

  /**
   * A session somebody is on stage in.
   *
   * @param starts null while it is not placed
   * @param path the session's page
   */
  record Booking(Text title, @Nullable Instant starts, String path) {}
}
