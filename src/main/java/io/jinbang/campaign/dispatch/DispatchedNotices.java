package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The contract, from the rows. */
@Service
class DispatchedNotices implements Notices {
  private final DispatchSql sql;
  private final Bodies bodies;

  DispatchedNotices(DispatchSql sql, Bodies bodies) {
    this.sql = sql;
    this.bodies = bodies;
  }

  @Override
  public Terms termsOf(Id<Campaign> campaign, Id<Body> body) {
    var line = bodies.upwards(body).stream().map(Body::id).toList();
    return terms(sql.of(campaign, line), body);
  }

  /** The number that was set last counts, the earliest of the deadlines. */
  static Terms terms(Collection<Dispatch> line, Id<Body> body) {
    var quota =
        line.stream()
            .filter(one -> one.body().equals(body) && one.quota() != null)
            .max(Comparator.comparingInt(Dispatch::notice))
            .map(Dispatch::quota);
    return new Terms(earliest(line), quota.orElse(null));
  }

  static @Nullable Instant earliest(Collection<Dispatch> line) {
    return line.stream()
        .map(Dispatch::internalDeadline)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public List<Dispatch> dispatches(Id<Campaign> campaign) {
    return sql.of(campaign);
  }

  @Override
  public Optional<Body> bodyOfShare(Id<Campaign> campaign, String code) {
    return Codes.isOne(code)
        ? sql.byCode(campaign, code).flatMap(one -> bodies.find(one.body()))
        : Optional.empty();
  }
}
