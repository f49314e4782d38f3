package io.jinbang.organization.erasure;

import io.jinbang.organization.Erasable.Holding;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to be erased.
 *
 * @param doneAt null while it waits
 * @param doneBy who did it; null while it waits
 * @param erased what went and what stayed; empty while it waits
 * @param ledgerIndex line of the proof, from 0; null while it waits
 */
public record Erasure(
    Id<Erasure> id,
    Id<Person> person,
    Instant askedAt,
    @Nullable Instant doneAt,
    @Nullable Id<Person> doneBy,
    List<Holding> erased,
    @Nullable Long ledgerIndex) {}
