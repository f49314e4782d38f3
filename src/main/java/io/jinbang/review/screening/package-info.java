/**
 * The host's first look: every submitted work is seen, then passed, rejected with a reason or sent
 * back for correction.
 *
 * <p>Owns the decision and its whole history; a decision can be undone until judging is released.
 */
@NullMarked
package io.jinbang.review.screening;

import org.jspecify.annotations.NullMarked;
