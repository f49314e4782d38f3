package io.jinbang.review.deliberation;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;

/** What was said of a work, as somebody noted it. */
public record Discussed(Id<Entry> entry, String words, UUID notedBy, Instant notedAt) {}
