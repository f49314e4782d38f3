/**
 * Works that resemble one another, before the host: a list for each call, two films side by side
 * and in step, and the ruling that settles a pair once and for all.
 *
 * <p>Owns no table: films, pairs and rulings are {@code media}'s. Never tells anybody of a work
 * they may not see, and judges and entrants nothing at all.
 */
@NullMarked
package io.jinbang.review.duplicate;

import org.jspecify.annotations.NullMarked;
