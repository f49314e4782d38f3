package io.jinbang.organization;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Optional;

/**
 * The contract of the tree: the host on top, the first level of divisions below, units below them.
 */
public interface Bodies {

  Body host();

  Body get(Id<Body> id);

  Optional<Body> find(Id<Body> id);

  /** The 37 bodies directly below the host: provinces, separately planned cities, the corps. */
  List<Body> firstLevel();

  /** A body and everything below it. */
  List<Body> subtree(Id<Body> root);

  /** Those directly below a body, in their order. */
  List<Body> children(Id<Body> parent);

  /** From a body up to the host, both included; empty where there is no such body. */
  List<Body> upwards(Id<Body> from);

  /** The first-level body a body stands under, or itself; empty for the host. */
  Optional<Body> firstLevelOf(Id<Body> id);

  /** Adds a unit below a body; the host anywhere, a coordinator inside its own subtree. */
  Body add(Actor actor, Id<Body> parent, Text name);
}
