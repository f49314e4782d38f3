/**
 * An entrant's side of an entry: the draft that saves itself, the form made from the rulebook,
 * submission, correction, withdrawal; and the answers of this module to media's and desk's
 * questions.
 *
 * <p>Owns the entry's row and its story. Never decides whether a submission is good, which is
 * {@code intake.submission}'s to say.
 */
@NullMarked
package io.jinbang.intake.entry;

import org.jspecify.annotations.NullMarked;
