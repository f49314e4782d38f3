/**
 * What differs between two rulebooks, in words, and whether it may still be changed.
 *
 * <p>Functions of two texts, of what people already rely on and of an instant that is handed in;
 * owns no table and never asks a clock.
 */
@NullMarked
package io.jinbang.campaign.amendment;

import org.jspecify.annotations.NullMarked;
