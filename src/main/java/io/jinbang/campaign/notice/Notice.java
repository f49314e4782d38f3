package io.jinbang.campaign.notice;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice of a call (通知).
 *
 * @param number within the call, from 1; what follows the first supplements it
 * @param sentAt null while it is a draft
 */
public record Notice(
    Id<Notice> id, Id<Campaign> campaign, int number, Wording wording, @Nullable Instant sentAt) {

  public boolean isDraft() {
    return sentAt == null;
  }
}
