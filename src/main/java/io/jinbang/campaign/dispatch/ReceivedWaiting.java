package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.desk.Waiting;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notices that wait to be acknowledged, while works are taken in. */
@Component
class ReceivedWaiting implements Waiting {
  private final Campaigns campaigns;
  private final WrittenNotices notices;
  private final Receptions receptions;
  private final Clock clock;

  ReceivedWaiting(Campaigns campaigns, WrittenNotices notices, Receptions receptions, Clock clock) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.receptions = receptions;
    this.clock = clock;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.COORDINATOR) && actor.body() != null
        ? campaigns.all().stream().filter(this::isOpen).flatMap(call -> of(actor, call)).toList()
        : List.of();
  }

  private boolean isOpen(Campaign call) {
    return clock.instant().isBefore(call.rulebook().timeline().webCloses());
  }

  private Stream<Item> of(Actor actor, Campaign call) {
    return receptions.mine(actor, call).stream()
        .filter(Dispatch::isSilent)
        .map(one -> item(call, one));
  }

  private Item item(Campaign call, Dispatch dispatch) {
    return new Item(
        call.rulebook().timeline().webCloses(),
        Text.of("有通知等您确认", "A notice waits to be acknowledged"),
        notices.sent(call, dispatch.notice()).wording().title(),
        Text.of("去确认", "Acknowledge"),
        "/unit/c/" + call.slug() + "/notice/" + dispatch.notice());
  }
}
