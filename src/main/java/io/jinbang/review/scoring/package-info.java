/**
 * The judge's desk: what a judge reads, the marks, comment and notes they give, hand-in, recusal.
 *
 * <p>Owns the score sheets. A judge knows a work by its number, title, themes, running time and
 * what its authors tell of it; never who sent it, what others gave or where it stands. Marks are
 * kept from the first click and can be changed until the deadline or the lock. What follows from
 * the marks is {@code review.board}'s.
 */
@NullMarked
package io.jinbang.review.scoring;

import org.jspecify.annotations.NullMarked;
