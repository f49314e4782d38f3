/**
 * Who wins which prize: gives the prizes of a rulebook to the works by an exact lexicographic
 * optimum, level by level in order of precedence, and says for every prize why.
 *
 * <p>Owns the model, the order of aims, the declaring of true ties, runners-up, and the reasons for
 * which a better-scored work was passed over. Reaches the solver only through {@code Optimizer};
 * words are found elsewhere. Never breaks a tie by itself, never rounds beyond a millionth of a
 * point.
 */
@NullMarked
@Pure
package io.jinbang.award.allocation;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
