/**
 * A second opinion on the marks: the many-facet Rasch model, which takes marks for ordered
 * categories and not for distances.
 *
 * <p>The log-odds of a mark over the next lower one are {@code work - item - rater - step}
 * (Linacre, Many-Facet Rasch Measurement, 1989; Andrich's rating scale, Psychometrika 43, 1978).
 * Works are normal with mean 0; raters and steps sum to 0; all else is estimated by marginal
 * maximum likelihood (Bock and Aitkin, Psychometrika 46, 1981), as the R package TAM does for
 * {@code item + rater + step}, whose published figures it reproduces.
 *
 * <p>Owns the arithmetic only. Never reads a file or a table, and never ranks officially: it says
 * where the calibrated ranking rests on the model.
 */
@Pure
@NullMarked
package io.jinbang.review.rasch;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
