package io.jinbang.organization.tree;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;

/**
 * A body with what stands directly above and below it, as the pages show it.
 *
 * @param above from just below the host down to the body's parent
 * @param counts how many stand below the body and each of its children, at any depth
 * @param offered divisions of the official list that could be added
 * @param base path under which each body has its page
 */
public record Level(
    List<Body> above,
    Body root,
    List<Body> children,
    Map<Id<Body>, Integer> counts,
    List<Division> offered,
    String base) {

  public int count(Body body) {
    return counts.getOrDefault(body.id(), 0);
  }

  /** The host's page links what is above; a coordinator's does not, for it is not theirs. */
  public boolean isHosts() {
    return base.startsWith("/host");
  }
}
