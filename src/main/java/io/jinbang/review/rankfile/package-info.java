/**
 * The ranking engine on plain files: {@code jinbang rank scores.csv}.
 *
 * <p>Owns the reading of score tables, the command and what it prints. Starts neither Spring nor a
 * database, and never calculates: that is the calibration package's part.
 */
@NullMarked
package io.jinbang.review.rankfile;

import org.jspecify.annotations.NullMarked;
