/**
 * Heavy work on films: what waits in which order, who is at it, how far it is, how long it will
 * take, and what was given up.
 *
 * <p>Owns the heavy half of the queue, the leases and the register of workers. A result is taken
 * only from the holder of the lease, so that work done twice never counts twice. Never knows what a
 * chore does.
 */
@NullMarked
package io.jinbang.work.queue;

import org.jspecify.annotations.NullMarked;
