/**
 * Says between which works a prize is still open, and where further reviews settle most of it.
 *
 * <p>Owns the arithmetic only. Never reads a file or a table, never names a judge, and never asks
 * for a review: people do.
 */
@Pure
@NullMarked
package io.jinbang.review.boundary;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
