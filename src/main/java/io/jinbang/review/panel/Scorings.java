package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far the scoring of a call has come: not released, released, locked. */
@Service
@Transactional(readOnly = true)
public class Scorings {
  private final ScoringSql sql;
  private final Clock clock;

  Scorings(ScoringSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** When judges were given their works; empty before. */
  public Optional<Instant> releasedAt(Id<Campaign> campaign) {
    return sql.releasedAt(campaign);
  }

  /** Judges have their works. */
  public boolean released(Id<Campaign> campaign) {
    return sql.releasedAt(campaign).isPresent();
  }

  /** No score changes any more. */
  public boolean locked(Id<Campaign> campaign) {
    return sql.lockedAt(campaign).isPresent();
  }

  /** How many sheets are still to be handed in, by the judge's alias. */
  public SortedMap<String, Integer> unfinished(Id<Campaign> campaign) {
    return sql.unfinished(campaign);
  }

  /** The works go to the judges; part of giving them out. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    sql.release(campaign.id(), clock.instant());
  }

  /** Nothing else changes the scoring of the call until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Campaign campaign) {
    sql.hold(campaign.id());
  }

  /**
   * Locks: from now on no score changes.
   *
   * @throws Refusal naming whose sheets are missing, while any is
   */
  @Transactional
  public void lock(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    sql.hold(campaign.id());
    LockRules.check(released(campaign.id()), locked(campaign.id()), sql.unfinished(campaign.id()));
    sql.lock(campaign.id(), host.person(), clock.instant());
  }

  /**
   * Locks without the sheets that were not handed in; they are dropped.
   *
   * @throws Refusal before the judging has closed
   */
  @Transactional
  public void lockWithoutMissing(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    LockRules.checkClosed(campaign.rulebook(), clock.instant());
    sql.hold(campaign.id());
    if (!locked(campaign.id())) {
      sql.dropUnfinished(campaign.id());
    }
    lock(host, campaign);
  }
}
