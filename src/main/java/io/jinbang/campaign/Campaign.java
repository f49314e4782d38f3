package io.jinbang.campaign;

import io.jinbang.shared.Id;
import java.time.Instant;

/**
 * One running of one call: a rulebook with an identity.
 *
 * @param rulebookHash SHA-256 of the rulebook's source, in hexadecimal
 */
public record Campaign(
    Id<Campaign> id, String slug, Rulebook rulebook, String rulebookHash, Instant createdAt) {}
