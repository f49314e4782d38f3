/**
 * What two films have in common, told from their pictures and from their sound: a copy is found
 * though it was mirrored, cropped, framed, recoloured, sped up or cut into another film.
 *
 * <p>Owns the fingerprint, its bytes, the comparison of two and the search among many. Never
 * decodes a film, never judges what a likeness means: a person does. Pure arithmetic: the same
 * films give the same answer on any machine.
 */
@NullMarked
@Pure
package io.jinbang.media.fingerprint;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
