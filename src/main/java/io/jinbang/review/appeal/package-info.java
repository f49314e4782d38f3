/**
 * An entrant's answer to a rejection: one appeal within its window, answered by the host and never
 * by whoever rejected the work.
 *
 * <p>Owns appeals and their answers. The decision itself stays with {@code review.screening}.
 */
@NullMarked
package io.jinbang.review.appeal;

import org.jspecify.annotations.NullMarked;
