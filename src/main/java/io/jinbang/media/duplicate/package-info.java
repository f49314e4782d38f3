/**
 * Which films resemble each other: every film is compared with all others within seconds of its
 * check, by equal bytes and by fingerprint, and what people say of a pair is kept.
 *
 * <p>Owns the fingerprints, the pairs and the rulings on them. Never decides what follows from a
 * likeness, and never who may know of it.
 */
@NullMarked
package io.jinbang.media.duplicate;

import org.jspecify.annotations.NullMarked;
