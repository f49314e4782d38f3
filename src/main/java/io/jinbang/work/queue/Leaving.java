package io.jinbang.work.queue;

/** This process stops: what is still being worked at is to be broken off, others will do it. */
public record Leaving() {}
