/**
 * Versions of a programme: what was released never changes, what changed between two is told to
 * those whom it concerns.
 *
 * <p>Owns released versions and who was told. Never changes the draft.
 */
@NullMarked
package io.jinbang.programme.release;

import org.jspecify.annotations.NullMarked;
