package io.jinbang.review.screening;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person thinks of a work that two look at.
 *
 * @param outcome null where they are not sure
 * @param asked whether it came with a question to whoever looks next; the note is that question
 */
public record Opinion(
    Id<Opinion> id,
    Id<Entry> entry,
    UUID by,
    @Nullable Outcome outcome,
    @Nullable Reason reason,
    String note,
    boolean asked,
    Instant at) {

  boolean isBy(UUID person) {
    return by.equals(person);
  }
}
