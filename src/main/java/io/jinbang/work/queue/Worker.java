package io.jinbang.work.queue;

import java.time.Duration;

/**
 * A process that does heavy work, seen lately.
 *
 * @param name machine and process
 * @param web whether it serves pages, too
 * @param silent since it was last seen
 */
public record Worker(String name, int threads, boolean web, Duration silent) {}
