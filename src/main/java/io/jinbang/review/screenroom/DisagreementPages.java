package io.jinbang.review.screenroom;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.organization.People;
import io.jinbang.review.screening.Docket;
import io.jinbang.review.screening.Opinion;
import io.jinbang.review.screening.ScreeningQueue;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Works on which two people disagree, for the host to settle. */
@Controller
class DisagreementPages implements Waiting, Tabs {
  private final Screenings screenings;
  private final Campaigns campaigns;
  private final People people;

  DisagreementPages(Screenings screenings, Campaigns campaigns, People people) {
    this.screenings = screenings;
    this.campaigns = campaigns;
    this.people = people;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(
                Phase.SCREENING,
                42,
                Text.of("意见不一", "Disagreements"),
                "/host/c/" + slug + "/disagreements"))
        : List.of();
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream().flatMap(this::toSettle).toList()
        : List.of();
  }

  private Stream<Item> toSettle(Campaign campaign) {
    var queue = screenings.queue(campaign);
    var open = queue.in(Docket.State.DISAGREED).size();
    var rulebook = campaign.rulebook();
    return open == 0 || queue.closed()
        ? Stream.empty()
        : Stream.of(
            new Item(
                rulebook.timeline().screenedBy(),
                open == 1
                    ? Text.of("1 件作品两人意见不一", "Two disagree on 1 work")
                    : Text.of("{} 件作品两人意见不一", "Two disagree on {} works").with(open),
                rulebook.title(),
                Text.of("去裁定", "Settle"),
                "/host/c/" + campaign.slug() + "/disagreements"));
  }

  @GetMapping("/host/c/{slug}/disagreements")
  View list(Page p, @PathVariable String slug) {
    p.who().require(Role.HOST);
    var queue = screenings.queue(campaigns.bySlug(slug));
    return p.view("review/screening/disagreements", Map.of("queue", queue, "names", names(queue)));
  }

  private Map<UUID, String> names(ScreeningQueue queue) {
    return queue.in(Docket.State.DISAGREED).stream()
        .flatMap(work -> queue.docket(work).opinions().stream())
        .map(Opinion::by)
        .distinct()
        .collect(Collectors.toMap(by -> by, by -> people.get(Id.of(by)).name()));
  }
}
