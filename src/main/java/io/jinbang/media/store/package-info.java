/**
 * Where films are kept: the bytes by their digest, the rows that say what is known of them, and the
 * questions asked of the modules above before anything is taken in or shown.
 *
 * <p>Owns the folder {@code films} of the installation. A stored file is never changed and never
 * named by its uploader. Never talks HTTP and never reads a film's contents.
 */
@NullMarked
package io.jinbang.media.store;

import org.jspecify.annotations.NullMarked;
