package io.jinbang.review.duplicate;

import io.jinbang.campaign.Campaign;
import java.util.List;

/**
 * The list as it was asked for.
 *
 * @param all every pair of the call, the strongest first
 * @param shown those that fit
 */
public record PairList(Campaign call, PairFilter filter, List<Couple> all, List<Couple> shown) {

  static PairList of(Campaign call, PairFilter filter, List<Couple> all) {
    return new PairList(call, filter, all, all.stream().filter(filter::shows).toList());
  }

  public long open() {
    return all.stream().filter(filter::fits).filter(Couple::open).count();
  }

  public long ruled() {
    return all.stream().filter(filter::fits).filter(couple -> !couple.open()).count();
  }

  /** How many wait, whatever the filter hides. */
  public long waiting() {
    return all.stream().filter(Couple::open).count();
  }
}
