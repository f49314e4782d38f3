package io.jinbang.intake.report;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Notices;
import io.jinbang.desk.Waiting;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports that are due: from the close of entries until judging opens. */
@Component
class ReportWaiting implements Waiting {
  private final Campaigns campaigns;
  private final Notices notices;
  private final ReportSql sql;
  private final Clock clock;

  ReportWaiting(Campaigns campaigns, Notices notices, ReportSql sql, Clock clock) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    var body = actor.body();
    return actor.is(Role.COORDINATOR) && body != null
        ? campaigns.all().stream()
            .filter(this::isDue)
            .flatMap(call -> item(call, Id.of(body)).stream())
            .toList()
        : List.of();
  }

  private boolean isDue(Campaign call) {
    var timeline = call.rulebook().timeline();
    var now = clock.instant();
    return !now.isBefore(timeline.webCloses()) && now.isBefore(timeline.judgingCloses());
  }

  private Optional<Item> item(Campaign call, Id<Body> body) {
    var noticed = notices.dispatches(call.id()).stream().anyMatch(one -> one.body().equals(body));
    var filed = sql.find(call.id(), body).filter(Report::isFiled).isPresent();
    return !noticed || filed
        ? Optional.empty()
        : Optional.of(
            new Item(
                call.rulebook().timeline().judgingOpens(),
                Text.of("请填报工作情况和典型案例", "Your report is due"),
                call.rulebook().title(),
                Text.of("去填报", "Write it"),
                "/unit/c/" + call.slug() + "/report"));
  }
}
