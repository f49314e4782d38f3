package io.jinbang.review.scoring;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judge's place on the panel of a call.
 *
 * @param alias how the judge is named to others
 * @param honouredAt when the judge declared to keep what they see to themselves; null until then
 */
public record Seat(Id<Campaign> campaign, UUID judge, String alias, @Nullable Instant honouredAt) {}
