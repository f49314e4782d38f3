/**
 * The gathering itself: what it is called, when it is, which bodies stand behind it and in what
 * order they are printed, its forums.
 *
 * <p>Owns gatherings, bodies, forums and what is missing in one of the two languages. Never knows
 * sessions.
 */
@NullMarked
package io.jinbang.programme.gathering;

import org.jspecify.annotations.NullMarked;
