/**
 * Why a work did or did not win, for whoever entered it: one page, from the posting on.
 *
 * <p>Tells a work's own figures, the official method in plain words, roughly where it stood and the
 * lowest score each prize went to. Never tells who judged, what a single judge gave, an exact place
 * or another work's name; and nothing at all before the list is public.
 */
@NullMarked
package io.jinbang.award.explanation;

import org.jspecify.annotations.NullMarked;
