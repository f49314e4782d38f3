/**
 * Arithmetic that the engines share: dense Cholesky, minimising a smooth function, seeded normal
 * draws, sorting by value.
 *
 * <p>Owns no domain word. Plain Java on {@code double[]}, single-threaded, no native code, and no
 * randomness but from a seed: the same bytes come out on any machine.
 */
@ApplicationModule(allowedDependencies = "shared")
@Pure
@NullMarked
package io.jinbang.numerics;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
