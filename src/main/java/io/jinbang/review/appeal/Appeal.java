package io.jinbang.review.appeal;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant says against a rejection, and what the host answered.
 *
 * @param rejectedAt which rejection it is about
 * @param closes end of the window it was made in
 * @param answer null while it waits
 */
public record Appeal(
    Id<Appeal> id,
    Id<Entry> entry,
    Id<Campaign> campaign,
    UUID rejectedBy,
    Instant rejectedAt,
    String words,
    Instant at,
    Instant closes,
    @Nullable Answer answer) {

  /** The host's answer; overturned means that the work passes. */
  public record Answer(boolean overturned, String words, UUID by, Instant at) {}

  public boolean waits() {
    return answer == null;
  }
}
