package io.jinbang.intake.arrival;

import io.jinbang.shared.Id;

/** A work that came is submitted, or waits for somebody; nothing more happens by itself. */
public record ArrivalSettled(Id<Arrival> arrival, String source) {}
