/**
 * The screening in figures: what became of the works of each region, why, and how long it took.
 *
 * <p>Owns no table. A coordinator sees their own subtree only, and only once the screening is over.
 */
@NullMarked
package io.jinbang.review.figures;

import org.jspecify.annotations.NullMarked;
