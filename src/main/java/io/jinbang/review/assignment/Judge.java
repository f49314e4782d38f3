package io.jinbang.review.assignment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A judge, as far as the assignment cares.
 *
 * @param id stable; also decides the order in which judges are treated, so that shuffled input
 *     gives the same result
 * @param name as shown in sentences
 * @param organisation where the judge works, if known
 * @param province where the judge comes from, if known
 * @param minLoad fewest works wanted, 0 or more
 * @param maxLoad most works accepted, at least {@code minLoad}
 * @param expertise themes the judge knows
 * @param ties names of bodies the judge has declared to be tied to
 */
public record Judge(
    String id,
    String name,
    @Nullable String organisation,
    @Nullable String province,
    int minLoad,
    int maxLoad,
    Set<String> expertise,
    Set<String> ties) {

  public Judge {
    expertise = Set.copyOf(expertise);
    ties = Set.copyOf(ties);
  }

  boolean knows(Work work) {
    return expertise.stream().anyMatch(work.themes()::contains);
  }

  Judge withMinLoad(int load) {
    return new Judge(id, name, organisation, province, load, maxLoad, expertise, ties);
  }

  Judge withMaxLoad(int load) {
    return new Judge(id, name, organisation, province, minLoad, load, expertise, ties);
  }
}
