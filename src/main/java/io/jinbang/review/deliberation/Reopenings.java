package io.jinbang.review.deliberation;

import io.jinbang.campaign.Campaign;
import io.jinbang.review.PrizesProposed;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a closed meeting again, as long as no list stands on it: a work withdrawn since may have
 * left others level that only a meeting can part.
 */
@Service
@Transactional
class Reopenings {
  private final ReopeningSql sql;
  private final DeliberationSql deliberations;
  private final PrizesProposed prizes;
  private final Clock clock;

  Reopenings(ReopeningSql sql, DeliberationSql deliberations, PrizesProposed prizes, Clock clock) {
    this.sql = sql;
    this.deliberations = deliberations;
    this.prizes = prizes;
    this.clock = clock;
  }

  /** In order of taking. */
  @Transactional(readOnly = true)
  List<Reopening> of(Id<Campaign> campaign) {
    return sql.of(campaign);
  }

  /**
   * What was recorded stays; more can be added to it.
   *
   * @param proposer of those who were present
   * @param seconder somebody else of them
   */
  void reopen(
      Actor host,
      Campaign campaign,
      String reason,
      @Nullable UUID proposer,
      @Nullable UUID seconder) {
    host.require(Role.HOST);
    deliberations.hold(campaign.id());
    var meeting = DeliberationRules.closed(deliberations.find(campaign.id()));
    DeliberationRules.checkNotProposed(prizes.proposed(campaign.id()));
    var why = DeliberationRules.reopeningReason(reason);
    DeliberationRules.checkNames(proposer, seconder, meeting.present());
    sql.reopen(
        campaign.id(),
        new Reopening(
            sql.of(campaign.id()).size() + 1,
            why,
            Objects.requireNonNull(proposer),
            Objects.requireNonNull(seconder),
            host.person(),
            Objects.requireNonNull(meeting.closedAt()),
            clock.instant()));
  }
}
