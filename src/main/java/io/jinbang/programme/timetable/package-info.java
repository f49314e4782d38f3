/**
 * The timetable of a gathering as its host works on it: proposals for open sessions, why everything
 * is where it is and what it costs, what a change would do, pins, and repair with few changes.
 *
 * <p>Owns proposals until they are accepted or discarded. Never writes a placement that nobody has
 * accepted, and leaves the search to {@code planning}.
 */
@NullMarked
package io.jinbang.programme.timetable;

import org.jspecify.annotations.NullMarked;
