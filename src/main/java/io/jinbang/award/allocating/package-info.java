/**
 * Allocation put to work: the solver behind {@code allocation}, the words for its reasons, and
 * {@code jinbang allocate} on a plain file.
 *
 * <p>Owns the form of that file and the bilingual sentences. Decides nothing: who wins is decided
 * in {@code allocation}. Starts no Spring and no database.
 */
@NullMarked
package io.jinbang.award.allocating;

import org.jspecify.annotations.NullMarked;
