/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) over whatever can be
 * changed a little and says what that would cost.
 *
 * <p>Owns the loop and the cooling. Knows nothing of timetables, and nothing of clocks: how far a
 * run has come is told from outside, by steps where the same answer is wanted again.
 */
@Pure
@NullMarked
package io.jinbang.programme.annealing;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
