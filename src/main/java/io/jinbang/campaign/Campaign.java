package io.jinbang.campaign;

import io.jinbang.shared.Id;
import java.time.Instant;

/**
 * One running of one call: a rulebook with an identity.
 *
 * @param rulebook the one in force
 * @param rulebookHash SHA-256 of the rulebook's source, in hexadecimal
 * @param version number of the rulebook in force, from 1
 */
public record Campaign(
    Id<Campaign> id,
    String slug,
    Rulebook rulebook,
    String rulebookHash,
    Instant createdAt,
    int version) {}
