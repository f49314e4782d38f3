package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.desk.Panel;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.site.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the calls under way stand, on the home page of those who run them. */
@Component
class StagePages implements Panel {
  private final Campaigns campaigns;
  private final Clock clock;

  StagePages(Campaigns campaigns, Clock clock) {
    this.campaigns = campaigns;
    this.clock = clock;
  }

  @Override
  public List<Part> partsFor(Actor actor, Page page) {
    return actor.is(Role.HOST) || actor.is(Role.SCREENER)
        ? campaigns.all().stream().filter(this::isRunning).map(call -> part(page, call)).toList()
        : List.of();
  }

  private boolean isRunning(Campaign call) {
    return call.rulebook().timeline().stageAt(clock.instant()) != Rulebook.Stage.POSTED;
  }

  private static Part part(Page page, Campaign call) {
    return new Part(Place.TOP, 10, page.part("campaign/running", Map.of("campaign", call)));
  }
}
