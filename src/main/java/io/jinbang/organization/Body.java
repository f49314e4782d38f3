package io.jinbang.organization;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A body of the tree (单位): the host, a province's department, a city's, a unit below.
 *
 * @param parent the body above; null for the host alone
 * @param division GB/T 2260 code of its place, six digits; null where it has none
 * @param tile two-letter name of its place in the tile grid of provinces; null where it has none
 */
public record Body(
    Id<Body> id,
    @Nullable Id<Body> parent,
    Text name,
    Kind kind,
    @Nullable String division,
    @Nullable String tile) {

  /** What kind of body it is. */
  public enum Kind {
    HOST,
    PROVINCE,
    SEPARATELY_PLANNED_CITY,
    CORPS,
    UNIT
  }
}
