package io.jinbang.media;

import io.jinbang.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A question this module asks upward: may these bytes be seen now? Any implementation that says yes
 * is enough; where none does, the film does not exist for the asker. A {@link ViewingVeto}
 * outweighs every yes.
 */
public interface ViewingPolicy {

  /**
   * @param actor the asker; null for the public
   */
  boolean mayWatch(@Nullable Actor actor, Film film);

  /** Whether the file as it was given may be downloaded, too. */
  default boolean mayDownload(@Nullable Actor actor, Film film) {
    return false;
  }
}
