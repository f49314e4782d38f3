package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Notices;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendations;
import io.jinbang.intake.entry.Territory;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for a coordinator: works that ask for a recommendation. */
@Component
class RecommendationWaiting implements Waiting {
  private final Recommendations recommendations;
  private final Campaigns campaigns;
  private final Notices notices;
  private final Territory territory;
  private final Clock clock;

  RecommendationWaiting(
      Recommendations recommendations,
      Campaigns campaigns,
      Notices notices,
      Territory territory,
      Clock clock) {
    this.recommendations = recommendations;
    this.campaigns = campaigns;
    this.notices = notices;
    this.territory = territory;
    this.clock = clock;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.COORDINATOR)
        ? campaigns.all().stream()
            .filter(campaign -> Screening.open(campaign, clock.instant()))
            .flatMap(campaign -> waiting(actor, campaign).stream())
            .toList()
        : List.of();
  }

  private Optional<Item> waiting(Actor actor, Campaign campaign) {
    var within = territory.of(actor);
    var asked =
        recommendations.in(campaign.id()).stream()
            .filter(one -> one.state() == Recommendation.State.ASKED && !one.sealed())
            .filter(one -> within.contains(one.unit()))
            .toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Item(
                due(campaign, asked),
                Text.of("{} 件作品等您推荐", "{} works await your recommendation").with(asked.size()),
                campaign.rulebook().title(),
                Text.of("去推荐", "Decide"),
                RecommendationPages.path(campaign.slug())));
  }

  /** The earliest deadline of the units asked; the call's own where none has set one. */
  private Instant due(Campaign campaign, List<Recommendation> asked) {
    return asked.stream()
        .map(Recommendation::unit)
        .distinct()
        .map(unit -> notices.termsOf(campaign.id(), unit).deadline())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(campaign.rulebook().timeline().webCloses());
  }
}
