/**
 * From ranking to list: the allocation asked for, put into words, proposed, signed off and posted.
 *
 * <p>Owns the prize list as a document. The allocating itself is pure and lives in {@code
 * award.allocation}; who may know the list, and when, is {@code decision}'s.
 */
@NullMarked
package io.jinbang.award.prize;

import org.jspecify.annotations.NullMarked;
