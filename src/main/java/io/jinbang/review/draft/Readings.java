package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the judges of a call have, once it is with them. */
@Service
@Transactional(readOnly = true)
public class Readings {
  private final ReadingSql sql;

  Readings(ReadingSql sql) {
    this.sql = sql;
  }

  /** By judge, in the order they read in. */
  public List<Reading> of(Id<Campaign> campaign) {
    return sql.readings(campaign);
  }
}
