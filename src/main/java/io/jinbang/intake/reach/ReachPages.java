package io.jinbang.intake.reach;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.desk.Panel;
import io.jinbang.intake.Entries;
import io.jinbang.organization.Bodies;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.site.Page;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The host's figures on the home page: of the call under way, or of the last that brought works.
 */
@Component
class ReachPages implements Panel {
  private final Campaigns campaigns;
  private final Entries entries;
  private final Bodies bodies;
  private final Clock clock;

  ReachPages(Campaigns campaigns, Entries entries, Bodies bodies, Clock clock) {
    this.campaigns = campaigns;
    this.entries = entries;
    this.bodies = bodies;
    this.clock = clock;
  }

  @Override
  public List<Part> partsFor(Actor actor, Page page) {
    return actor.is(Role.HOST)
        ? shown().map(reach -> parts(page, reach)).orElse(List.of())
        : List.of();
  }

  private Optional<Reach> shown() {
    return campaigns.all().stream()
        .sorted(Comparator.comparing(this::isPosted))
        .map(this::reach)
        .filter(reach -> reach.works() > 0)
        .findFirst();
  }

  private boolean isPosted(Campaign call) {
    return call.rulebook().timeline().stageAt(clock.instant()) == Rulebook.Stage.POSTED;
  }

  private Reach reach(Campaign call) {
    return Reach.of(call, entries.submitted(call.id()), bodies.firstLevel(), clock.instant());
  }

  private static List<Part> parts(Page page, Reach reach) {
    var model = Map.of("reach", reach);
    return List.of(
        new Part(Place.SIDE, 10, page.part("intake/reach/figures", model)),
        new Part(Place.BELOW, 10, page.part("intake/reach/tiles", model)));
  }
}
