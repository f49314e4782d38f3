package io.jinbang.programme.session;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may become a talk.
 *
 * @param session where it is a talk already; null where it is none
 */
public record Proposal(Campaign campaign, Entry entry, @Nullable SessionSheet session) {}
