package io.jinbang.media.queue;

/** The host has work tried again that was given up; it is about to be queued. */
public record TriedAgain(String kind, String instance) {}
