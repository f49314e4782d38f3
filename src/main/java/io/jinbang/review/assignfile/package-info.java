/**
 * Assignment on plain files: {@code jinbang assign} reads a matrix of similarities between judges
 * and works and prints who judges what at the greatest total similarity.
 *
 * <p>Owns the reading and checking of those files and the shape of the answer. Starts no Spring and
 * no database, writes no file, and leaves the solving to {@code assignment}.
 */
@NullMarked
package io.jinbang.review.assignfile;

import org.jspecify.annotations.NullMarked;
