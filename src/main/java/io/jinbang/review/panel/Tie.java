package io.jinbang.review.panel;

import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;

/**
 * A body that a judge has to do with, beyond the one they work for.
 *
 * @param judge whose it is
 * @param body its name as written
 * @param own declared by the judge rather than by the host
 */
public record Tie(Id<Tie> id, Id<Person> judge, String body, boolean own, Instant at) {}
