/**
 * What the marks alone say about how they came about: patterns that chance does not make, for a
 * person to look at.
 *
 * <p>Every hypothesis is tested, and of those shown at most one in twenty is expected to be chance:
 * Benjamini and Hochberg's step-up procedure (JRSS B 57(1), 1995) over all tests of single judges,
 * which hardly depend on each other; Benjamini and Yekutieli's (Annals of Statistics 29(4), 2001)
 * over all tests of pairs, which overlap in their judges and may depend on each other in any way.
 *
 * <p>Owns the arithmetic only. Never says that somebody cheated, never removes a score, and knows
 * no names: judges and works are numbers here.
 */
@Pure
@NullMarked
package io.jinbang.review.anomaly;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
