package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Notices;
import io.jinbang.intake.Recommendation;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loads the works of a unit, and saves what has changed about them. */
@Component
class Slates {
  private final RecommendationSql sql;
  private final Notices notices;

  Slates(RecommendationSql sql, Notices notices) {
    this.sql = sql;
    this.notices = notices;
  }

  /** For changing: others wait until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Slate lock(Id<Campaign> campaign, Id<Body> unit) {
    var sealed = sql.lock(campaign, unit);
    var quota = notices.termsOf(campaign, unit).quota();
    return new Slate(sql.of(campaign, unit), sealed, quota);
  }

  /** Locks, changes, saves, and tells the story of every work whose state has changed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(
      Id<Campaign> campaign,
      Id<Body> unit,
      @Nullable UUID by,
      Instant at,
      UnaryOperator<Slate> change) {
    save(lock(campaign, unit), change, by, at);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void save(Slate before, UnaryOperator<Slate> change, @Nullable UUID by, Instant at) {
    for (var one : change.apply(before).all()) {
      var earlier =
          before.all().stream().filter(old -> old.entry().equals(one.entry())).findFirst();
      if (earlier.isEmpty() || !earlier.get().equals(one)) {
        sql.save(one);
      }
      if (earlier.isEmpty() || isNews(earlier.get(), one)) {
        sql.tell(one, by, at);
      }
    }
  }

  private static boolean isNews(Recommendation before, Recommendation after) {
    return before.state() != after.state()
        || (after.state() != Recommendation.State.ASKED && !before.words().equals(after.words()));
  }
}
