/**
 * Errors found after the lock, such as a slip of a judge's that is proven on paper.
 *
 * <p>Owns {@code review.amendment}. An amendment is proposed by one of the host's people and
 * confirmed by another; from then on tallies count the amended mark. The mark on the sheet never
 * changes.
 */
@NullMarked
package io.jinbang.review.amendment;

import org.jspecify.annotations.NullMarked;
