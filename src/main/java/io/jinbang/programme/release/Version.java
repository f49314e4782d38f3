package io.jinbang.programme.release;

import java.time.Instant;

/** When a version was released. */
public record Version(int number, Instant at) {}
