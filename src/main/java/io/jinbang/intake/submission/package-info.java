/**
 * Whether a draft may be submitted, decided on records alone: what was typed, the rulebook, the
 * film and the time go in, everything that is wrong at once or an acceptance comes out.
 *
 * <p>Owns the rules of the entry form and of its deadline. Reads no clock and no table.
 */
@NullMarked
package io.jinbang.intake.submission;

import org.jspecify.annotations.NullMarked;
