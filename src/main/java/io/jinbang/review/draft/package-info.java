/**
 * Who would judge what: the draft of the assignment, its figures, changes by hand, and the release
 * with which it reaches the judges and the rules of scoring freeze.
 *
 * <p>Owns the draft, what judges were given, and the rules as frozen. The choice is made in {@code
 * review.assignment}; what changes after the release is {@code review.repair}'s, what a judge says
 * of a work {@code review.scoring}'s.
 */
@NullMarked
package io.jinbang.review.draft;

import org.jspecify.annotations.NullMarked;
