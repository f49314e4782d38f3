package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the scoring of a call has come: not released, released, locked. */
@Service
@Transactional(readOnly = true)
public class Scorings {
  private final ScoringSql sql;

  Scorings(ScoringSql sql) {
    this.sql = sql;
  }

  /** Judges have their works. */
  public boolean released(Id<Campaign> campaign) {
    return sql.releasedAt(campaign).isPresent();
  }

  /** No score changes any more. */
  public boolean locked(Id<Campaign> campaign) {
    return sql.lockedAt(campaign).isPresent();
  }
}
