package io.jinbang.organization.erasure;

import io.jinbang.organization.Erasable.Holding;
import io.jinbang.organization.Person;
import java.util.List;

/**
 * A request as the host reads it.
 *
 * @param person under the name they have now
 * @param holdings what goes or went, and what stays
 */
public record ErasureLine(Erasure erasure, Person person, List<Holding> holdings) {}
