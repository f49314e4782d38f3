package io.jinbang.campaign;

import io.jinbang.shared.Id;
import java.time.Instant;

/** A campaign was opened; its public page is there from this moment. */
public record CampaignOpened(Id<Campaign> campaign, String slug, Instant at) {}
