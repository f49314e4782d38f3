package io.jinbang.review.repair;

import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;

/**
 * A change after the release, as it is remembered.
 *
 * @param added reviews given out
 * @param taken reviews taken away
 */
public record Regiving(
    Regiven.Kind kind, String why, Id<Person> by, Instant at, int added, int taken) {}
