/**
 * Who judges, and what: the panel of a call, the release of the assignment, the lock.
 *
 * <p>Owns the panel, the rules of scoring as frozen, and the state of the scoring. The choice of
 * who reads what is made in {@code review.assignment}; what a judge says of a work is {@code
 * review.scoring}'s.
 */
@NullMarked
package io.jinbang.review.panel;

import org.jspecify.annotations.NullMarked;
