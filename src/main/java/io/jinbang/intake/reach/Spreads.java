package io.jinbang.intake.reach;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far a notice came, for the host everywhere, for a coordinator in the own subtree. */
@Service
class Spreads {
  private final Campaigns campaigns;
  private final Notices notices;
  private final Bodies bodies;
  private final ReachSql sql;

  Spreads(Campaigns campaigns, Notices notices, Bodies bodies, ReachSql sql) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.bodies = bodies;
    this.sql = sql;
  }

  /**
   * Below one body.
   *
   * @param under null for the host itself
   * @param notice its number; the first where there is none of that number
   */
  Spread ofHost(Actor host, String slug, @Nullable Id<Body> under, int notice) {
    host.require(Role.HOST);
    return below(slug, bodies.host().id(), under, notice);
  }

  /** The same below the coordinator's own body; what stands elsewhere is not found. */
  Spread ofUnit(Actor coordinator, String slug, @Nullable Id<Body> under, int notice) {
    coordinator.require(Role.COORDINATOR);
    var own = Optional.ofNullable(coordinator.body()).orElseThrow(Refusal::forbidden);
    return below(slug, Id.of(own), under, notice);
  }

  private Spread below(String slug, Id<Body> own, @Nullable Id<Body> under, int wanted) {
    var call = campaigns.bySlug(slug);
    var root = under == null ? own : under;
    var above = above(own, root);
    var all = notices.dispatches(call.id());
    var numbers = all.stream().map(Dispatch::notice).distinct().sorted().toList();
    var number = numbers.contains(wanted) ? wanted : numbers.isEmpty() ? 0 : numbers.getFirst();
    return new Spread(
        call, number, numbers, above, bodies.get(root), nodes(call, root, all, number));
  }

  private List<Node> nodes(Campaign call, Id<Body> root, List<Dispatch> all, int number) {
    var ofNotice = all.stream().filter(one -> one.notice() == number).toList();
    return Spread.nodes(bodies.subtree(root), ofNotice, sql.came(call.id()));
  }

  private List<Body> above(Id<Body> own, Id<Body> root) {
    var line = bodies.upwards(root).reversed();
    var from = line.stream().map(Body::id).toList().indexOf(own);
    if (from < 0) {
      throw Refusal.notFound();
    }
    return line.subList(from, line.size() - 1);
  }
}
