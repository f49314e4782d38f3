package io.jinbang.programme;

import io.jinbang.shared.Id;
import java.time.Instant;

/** Where and when a session begins. */
public record Placement(Id<Hall> hall, Instant start) {}
