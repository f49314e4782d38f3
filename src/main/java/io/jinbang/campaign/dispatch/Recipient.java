package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Dispatch;
import io.jinbang.organization.Body;
import org.jspecify.annotations.Nullable;

/**
 * One body a notice can go to.
 *
 * @param dispatch null where the notice has not come there
 * @param coordinators how many people could be written to
 */
public record Recipient(Body body, @Nullable Dispatch dispatch, int coordinators) {}
