package io.jinbang.intake;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.time.Instant;

/** An entry was submitted, or submitted again after correction; its receipt is in the ledger. */
public record EntrySubmitted(Id<Entry> entry, Id<Campaign> campaign, String number, Instant at) {}
