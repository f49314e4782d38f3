/** Tests of the ranking and the board. */
@NullMarked
package io.jinbang.review.board;

import org.jspecify.annotations.NullMarked;
