/**
 * Contests whose truth is known, judged by simulated judges: what a way of scoring is worth, is
 * measured on them ({@code ./jinbang bench judging}).
 *
 * <p>Owns the generator, the ways compared and the measures. Never reads a real score, and draws
 * from the seed it is given only.
 */
@Pure
@NullMarked
package io.jinbang.review.simulation;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
