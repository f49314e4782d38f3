package io.jinbang.organization.tree;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A body with what stands above and below it, as the pages show it.
 *
 * @param above from just below the host down to the body's parent
 * @param bodies the body first, then everything below it, depth first
 * @param base path under which each body has its page
 */
public record Subtree(List<Body> above, List<Body> bodies, String base) {

  public Body root() {
    return bodies.getFirst();
  }

  /** Those directly below. */
  public List<Body> children() {
    return bodies.stream().filter(body -> Objects.equals(body.parent(), root().id())).toList();
  }

  /** How many stand below each body, at any depth. */
  public Map<Id<Body>, Integer> counts() {
    var counts = new HashMap<Id<Body>, Integer>();
    for (var body : bodies.reversed()) {
      var own = counts.computeIfAbsent(body.id(), none -> 0);
      if (body.parent() != null) {
        counts.merge(body.parent(), own + 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The host's page links what is above; a coordinator's does not, for it is not theirs. */
  public boolean isHosts() {
    return base.startsWith("/host");
  }
}
