/**
 * Timetables of conferences as Timefold's conference-scheduling example knows them: talks of a type
 * into timeslots and rooms, by 38 rules with weights of their own.
 *
 * <p>Owns what each rule counts ({@code ConferenceRules}, after the definitions of the example's
 * version 1.5.0), the same sums kept up to date under small changes ({@code ConferenceBoard}), and
 * repair with few changes. Never reads a file, never words an answer.
 */
@Pure
@NullMarked
package io.jinbang.programme.conference;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
