package io.jinbang.work.queue;

import java.time.Instant;

/**
 * What was done within some minutes.
 *
 * @param from when they began
 */
public record Done(Instant from, int runs) {}
