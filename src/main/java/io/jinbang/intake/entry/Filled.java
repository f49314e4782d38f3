package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Draft;
import io.jinbang.shared.Id;

/**
 * An entry as somebody filled it in for its entrant.
 *
 * @param agreed whether all declarations were agreed to with it
 */
public record Filled(Id<Entry> id, Draft draft, boolean agreed) {}
