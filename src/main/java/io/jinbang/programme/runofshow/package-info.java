/**
 * A show (流程): what happens on a stage, cue by cue, before and while it happens.
 *
 * <p>Owns the plan of a show, its clock and drift, the links by which a hall's screens look at it,
 * and what of it is sealed until its cue. Never decides who wins and never shows a result before
 * its posting instant: it asks {@link io.jinbang.award.Awards}, like any stranger.
 */
@NullMarked
package io.jinbang.programme.runofshow;

import org.jspecify.annotations.NullMarked;
