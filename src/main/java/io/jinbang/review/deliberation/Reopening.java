package io.jinbang.review.deliberation;

import java.time.Instant;
import java.util.UUID;

/**
 * That a closed meeting was held again, and why.
 *
 * @param number in order of taking, from 1
 * @param proposedBy of those who were present
 * @param secondedBy somebody else of them
 * @param closedAt when it had been closed
 */
public record Reopening(
    int number,
    String reason,
    UUID proposedBy,
    UUID secondedBy,
    UUID recordedBy,
    Instant closedAt,
    Instant at) {}
