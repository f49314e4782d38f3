package io.jinbang.intake;

import io.jinbang.shared.Id;
import java.time.Instant;

/** A submitted entry was taken back by its entrant, for good. */
public record EntryWithdrawn(Id<Entry> entry, Instant at) {}
