package io.jinbang.review.integrity;

import io.jinbang.campaign.Campaign;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sheets count, for the tally. */
@Service
@Transactional(readOnly = true)
public class Exclusions {
  private final RulingSql sql;

  Exclusions(RulingSql sql) {
    this.sql = sql;
  }

  /** What the host set aside. */
  public Set<Exclusion> of(Id<Campaign> campaign) {
    return sql.standing(campaign, 0);
  }

  /** The sheets of a call without those that the host set aside. */
  public List<Sheet> counted(Id<Campaign> campaign, List<Sheet> sheets) {
    var excluded = of(campaign);
    return excluded.isEmpty()
        ? sheets
        : sheets.stream().filter(sheet -> !excluded.contains(Exclusion.of(sheet))).toList();
  }
}
