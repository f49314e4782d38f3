/**
 * Where a screener sits: one work after the other with its player, what the check found, what
 * judges will see, and the decision under the fingers; and the host's list of disagreements.
 *
 * <p>Owns no table. The decisions are {@code review.screening}'s, the masks {@code review.blind}'s.
 */
@NullMarked
package io.jinbang.review.screenroom;

import org.jspecify.annotations.NullMarked;
