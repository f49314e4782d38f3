/**
 * A work as its judges see it: without anything that tells who sent it, words masked where authors
 * named themselves.
 *
 * <p>Owns the masks; the original text stays as it was written. Never shows an entrant, a unit, an
 * organisation or a file name.
 */
@NullMarked
package io.jinbang.review.blind;

import org.jspecify.annotations.NullMarked;
