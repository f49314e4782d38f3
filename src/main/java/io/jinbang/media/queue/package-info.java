/**
 * The queue of films as people see it: its place in the line for a sender, the whole for the host.
 *
 * <p>Owns no table; the queue is {@code work}'s. Never does the work.
 */
@NullMarked
package io.jinbang.media.queue;

import org.jspecify.annotations.NullMarked;
