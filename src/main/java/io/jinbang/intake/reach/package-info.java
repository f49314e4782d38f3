/**
 * How far the notice came: what was submitted, from where and when, as the host's home page shows
 * it.
 *
 * <p>Owns no table; counts what {@code intake.entry} keeps.
 */
@NullMarked
package io.jinbang.intake.reach;

import org.jspecify.annotations.NullMarked;
