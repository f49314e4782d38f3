/**
 * How far the notice came: who has it, what was submitted, from where and when, as the home page
 * and the pages of a call show it.
 *
 * <p>Owns no table; counts what {@code intake.entry} keeps.
 */
@NullMarked
package io.jinbang.intake.reach;

import org.jspecify.annotations.NullMarked;
