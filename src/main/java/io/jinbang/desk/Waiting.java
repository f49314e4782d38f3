package io.jinbang.desk;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a person. Implemented by every module that has something for somebody. */
public interface Waiting {

  List<Item> waitingFor(Actor actor);

  /**
   * One thing to do.
   *
   * @param due until when; null where nothing presses
   * @param what the thing, said as its finding ("3 works to screen")
   * @param why one line more; may be empty
   * @param action words on the button
   * @param path where it is done
   */
  record Item(@Nullable Instant due, Text what, Text why, Text action, String path) {}
}
