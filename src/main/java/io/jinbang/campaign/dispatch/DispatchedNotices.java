package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

  @Override
  public Map<Id<Body>, Terms> termsOf(Id<Campaign> campaign, Collection<Body> asked) {
    var known = new HashMap<Id<Body>, Body>();
    asked.forEach(body -> known.put(body.id(), body));
    var lines = new LinkedHashMap<Id<Body>, List<Id<Body>>>();
    asked.forEach(body -> lines.put(body.id(), line(body, known)));
    var dispatches =
        sql.of(campaign, lines.values().stream().flatMap(List::stream).distinct().toList()).stream()
            .collect(Collectors.groupingBy(Dispatch::body));
    var terms = new HashMap<Id<Body>, Terms>();
    lines.forEach((body, line) -> terms.put(body, terms(along(line, dispatches), body)));
    return terms;
  }

  /** From the body up to the host; what stands above those asked for is read once and kept. */
  private List<Id<Body>> line(Body body, Map<Id<Body>, Body> known) {
    var line = new ArrayList<Id<Body>>();
    for (Body at = body; at != null; at = at.parent() == null ? null : known.get(at.parent())) {
      line.add(at.id());
      if (at.parent() != null && !known.containsKey(at.parent())) {
        bodies.upwards(at.parent()).forEach(above -> known.put(above.id(), above));
      }
    }
    return line;
  }

  private static List<Dispatch> along(
      List<Id<Body>> line, Map<Id<Body>, List<Dispatch>> dispatches) {
    return line.stream()
        .flatMap(body -> dispatches.getOrDefault(body, List.of()).stream())
        .toList();
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
