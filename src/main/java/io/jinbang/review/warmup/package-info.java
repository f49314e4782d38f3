/**
 * Warming up: a few works outside the round with reference marks, which judges score before their
 * own and then compare.
 *
 * <p>Owns the samples and what judges gave them. Nothing here ever counts: no ranking reads these
 * tables, a sample is never a work of its own round, and what a judge gave is shown to that judge
 * alone.
 */
@NullMarked
package io.jinbang.review.warmup;

import org.jspecify.annotations.NullMarked;
