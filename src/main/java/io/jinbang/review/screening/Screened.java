package io.jinbang.review.screening;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing decision on a work.
 *
 * @param note what the screener adds; the entrant reads it
 */
public record Screened(
    Id<Entry> entry, Outcome outcome, @Nullable Reason reason, String note, UUID by, Instant at) {}
