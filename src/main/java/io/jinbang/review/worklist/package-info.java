/**
 * The works of a call as a list to work through: filtered by what stands in the address, page by
 * page, and decided on many at a time.
 *
 * <p>Owns no table; every decision is {@code review.screening}'s.
 */
@NullMarked
package io.jinbang.review.worklist;

import org.jspecify.annotations.NullMarked;
