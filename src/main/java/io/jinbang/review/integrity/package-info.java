/**
 * Patterns in the marks that chance does not make, put before the host: what was found, what else
 * could explain it, and what a person ruled.
 *
 * <p>Owns the rulings and the scores they set aside. Never rules by itself, never changes a mark,
 * and shows nothing of it to anyone but the host.
 */
@NullMarked
package io.jinbang.review.integrity;

import org.jspecify.annotations.NullMarked;
