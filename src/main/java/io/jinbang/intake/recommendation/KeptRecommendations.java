package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendations;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The contract, from the rows. */
@Service
class KeptRecommendations implements Recommendations {
  private final RecommendationSql sql;

  KeptRecommendations(RecommendationSql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Recommendation> of(Id<Entry> entry) {
    return sql.of(entry).filter(one -> one.state() != Recommendation.State.LAPSED);
  }

  @Override
  public List<Recommendation> in(Id<Campaign> campaign) {
    return sql.in(campaign);
  }

  @Override
  public Set<Id<Body>> sealed(Id<Campaign> campaign) {
    return sql.sealed(campaign);
  }
}
