package io.jinbang.review.worklist;

import io.jinbang.campaign.Campaign;
import io.jinbang.review.screening.Screenings.Done;
import java.util.List;

/**
 * Several works decided on at once, before or after.
 *
 * @param missing how many of those chosen are no works of this call, or no longer
 */
public record Batch(Campaign campaign, List<Done> works, int missing) {

  public List<Done> taken() {
    return works.stream().filter(done -> done.why() == null).toList();
  }

  public List<Done> left() {
    return works.stream().filter(done -> done.why() != null).toList();
  }
}
