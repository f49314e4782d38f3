package io.jinbang.review.screening;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a work's history.
 *
 * @param outcome null where the decision before it was taken back
 * @param resubmitted true where the work came back corrected
 */
public record Past(
    Id<Entry> entry,
    @Nullable Outcome outcome,
    boolean resubmitted,
    @Nullable Reason reason,
    Instant at) {}
