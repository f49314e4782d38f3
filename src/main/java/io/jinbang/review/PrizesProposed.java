package io.jinbang.review;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;

/** Port: whether a list of prizes has been put forward, so that nothing may change under it. */
public interface PrizesProposed {

  boolean proposed(Id<Campaign> campaign);
}
