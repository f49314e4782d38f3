package io.jinbang.media.probe;

/** What the first look at a file found: a film we read, a film of another container, or neither. */
public sealed interface Probe permits Facts, Foreign, Unreadable {}
