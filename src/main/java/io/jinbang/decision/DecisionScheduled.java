package io.jinbang.decision;

import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;

/** A decision got its posting instant, which may still lie ahead. */
public record DecisionScheduled(Id<Decision> decision, String kind, UUID subject, Instant at) {}
