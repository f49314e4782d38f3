/**
 * When and where the sessions of a gathering take place: hard rules that a timetable must keep,
 * soft ones that it pays for, and the search for the least to pay.
 *
 * <p>Owns the rules, their weights, the score with every reason, and the search. Time is minutes
 * from some beginning, counted as they pass, so that clocks put forward or midnight make no
 * difference. Never drops a session: what finds no place stays in the answer as such. Knows neither
 * tables nor words.
 */
@Pure
@NullMarked
package io.jinbang.programme.planning;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
