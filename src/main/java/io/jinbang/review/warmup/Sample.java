package io.jinbang.review.warmup;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.util.Map;

/**
 * A work to warm up with.
 *
 * @param campaign the call it is a sample in; the work itself may be of another
 * @param place 1 to 5, in the order judges see them
 * @param reason one sentence on the reference marks
 * @param marks reference marks, by criterion id
 */
record Sample(
    Id<Sample> id,
    Id<Campaign> campaign,
    Id<Entry> entry,
    int place,
    String reason,
    Map<String, Integer> marks) {

  Sample {
    marks = Map.copyOf(marks);
  }
}
