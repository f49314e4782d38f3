package io.jinbang.media;

import io.jinbang.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A question this module asks upward beside {@link ViewingPolicy}: must these bytes not be seen,
 * whoever allows it? One veto outweighs every yes, for the film as it was given, too.
 */
public interface ViewingVeto {

  /**
   * @param actor the asker; null for the public
   */
  boolean forbids(@Nullable Actor actor, Film film);
}
