/**
 * Turns the judges' scores into a ranking that says how sure it is.
 *
 * <p>Each judge's habitual strictness is estimated from the works they share with other judges and
 * removed; works with few reviews are pulled toward their theme's average; each work shows its
 * chance of truly belonging in the top ten. The model is the linear mixed model {@code score =
 * theme + work - severity + error}, fitted by REML (Bates, Mächler, Bolker and Walker, Journal of
 * Statistical Software 67(1), 2015, whose lme4 it reproduces).
 *
 * <p>Owns the arithmetic only. Never reads a file or a table, never decides a prize, and never
 * ranks panels together that share no judge, unless asked to.
 */
@Pure
@NullMarked
package io.jinbang.review.calibration;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
