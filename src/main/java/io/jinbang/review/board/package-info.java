/**
 * What the scores say: the ranking with its uncertainty, and the host's board of the judging.
 *
 * <p>Owns no table: everything is computed anew from the sheets handed in, by {@code
 * review.calibration}. Never shows a judge anything, nor anyone but the host a number before the
 * list is posted.
 */
@NullMarked
package io.jinbang.review.board;

import org.jspecify.annotations.NullMarked;
