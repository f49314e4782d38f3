/**
 * Timetables of conferences whose submissions come in tracks, as CoSPLib (Kheiri, Pylyavskyy and
 * Jacko, GECCO 2025 Companion) defines them: each session and room takes one track, and penalties
 * are paid for what is not liked.
 *
 * <p>Owns the penalties ({@code TrackCosts}, after the library's own evaluation of a solution) and
 * the search. Never reads a file, never words an answer.
 */
@Pure
@NullMarked
package io.jinbang.programme.trackplan;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
