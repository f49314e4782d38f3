/**
 * The store as the host sees it: how full, how sound, and what to do about it.
 *
 * <p>Owns the page, its lines on the home page, and when the store looks after itself. Never
 * touches a file: {@link io.jinbang.media.store} does.
 */
@NullMarked
package io.jinbang.media.storeroom;

import org.jspecify.annotations.NullMarked;
