package io.jinbang.work.queue;

/** This process takes heavy work from now on: at its start, and again after a pause. */
public record Entering() {}
