/**
 * The meeting after the lock: what was said of each work, which works are moved against the ranking
 * and why, and the minutes.
 *
 * <p>Owns {@code review.deliberation} with who was present, what was discussed and the moves. Never
 * changes a score: a move has a reason and two names, and the computed rank stays beside the
 * decided one.
 */
@NullMarked
package io.jinbang.review.deliberation;

import org.jspecify.annotations.NullMarked;
