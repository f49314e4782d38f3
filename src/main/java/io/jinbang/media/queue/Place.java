package io.jinbang.media.queue;

import java.util.OptionalDouble;

/**
 * Where a film stands whose check has not ended.
 *
 * @param at 1 for the next to be taken; 0 while it is being checked
 * @param percent how far the check is
 * @param left seconds until it is done; empty where nobody can know
 * @param held whether it waits to be tried again, since something failed
 * @param idle whether nobody is there to do it
 */
public record Place(int at, int percent, OptionalDouble left, boolean held, boolean idle) {}
