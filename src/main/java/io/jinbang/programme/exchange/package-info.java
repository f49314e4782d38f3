/**
 * Programmes in the formats that conference apps read: frab XML and C3VOC schedule JSON, out and
 * in.
 *
 * <p>Owns files that wait to be taken over. What goes out is an {@code Agenda}, so nothing that is
 * not public; what comes in becomes part of the draft, wholly or not at all.
 */
@NullMarked
package io.jinbang.programme.exchange;

import org.jspecify.annotations.NullMarked;
