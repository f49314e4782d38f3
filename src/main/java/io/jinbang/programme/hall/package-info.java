/**
 * Venues and their halls: seats, equipment, and which halls share a space.
 *
 * <p>Owns venues and halls. Never knows what takes place in them.
 */
@NullMarked
package io.jinbang.programme.hall;

import org.jspecify.annotations.NullMarked;
