/**
 * The recommendation form (推荐表): made from the rulebook, read back however people filled it, shown
 * with what is wrong in each cell, and turned into entries.
 *
 * <p>Owns the forms that were handed in. Reading is plain functions of a grid; never guesses: what
 * cannot be read for certain is said beside its cell and left to people.
 */
@NullMarked
package io.jinbang.intake.form;

import org.jspecify.annotations.NullMarked;
