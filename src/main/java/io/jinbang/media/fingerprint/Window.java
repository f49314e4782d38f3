package io.jinbang.media.fingerprint;

/**
 * A part of the picture that is compared as if it were a picture of its own.
 *
 * @param whole whether it may be a whole film: all, all between the bars, a rectangle inside
 * @param family windows of one family lie alike in every film; 0 for those that have no fellows
 */
record Window(Area area, boolean whole, int family) {}
