package io.jinbang.intake.complaint;

import io.jinbang.campaign.Campaign;
import java.util.List;

/**
 * A complaint with its history, as its author or the entrant sees it.
 *
 * @param steps oldest first
 */
public record Followed(Campaign campaign, Complaint complaint, List<ComplaintStep> steps) {}
