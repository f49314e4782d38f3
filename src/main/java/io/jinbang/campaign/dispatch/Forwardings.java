package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.notice.Notice;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A notice goes on: from the host to the bodies it chooses, from a body to those below it. */
@Service
class Forwardings {
  private final DispatchSql sql;
  private final WrittenNotices notices;
  private final Receptions receptions;
  private final Bodies bodies;
  private final Clock clock;

  Forwardings(
      DispatchSql sql, WrittenNotices notices, Receptions receptions, Bodies bodies, Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.receptions = receptions;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * Sends a draft, or one already sent to further bodies. Letters follow by a job.
   *
   * @return how many got it now
   */
  @Transactional
  public int send(Actor host, Campaign call, int number, Onward onward) {
    host.require(Role.HOST);
    var from = bodies.host().id();
    requireBelow(from, onward.to());
    if (onward.to().isEmpty()) {
      throw nobody();
    }
    var notice = notices.send(host, call, number);
    return send(notice, from, onward);
  }

  /**
   * Sends a notice on, which says that it was received, too.
   *
   * @return how many got it now
   */
  @Transactional
  public int forward(Actor coordinator, Campaign call, int number, Onward onward) {
    var own = receptions.own(coordinator, call, number);
    requireBelow(own.body(), onward.to());
    requireBelow(own.body(), onward.quotas().keySet());
    if (onward.to().isEmpty() && onward.quotas().isEmpty()) {
      throw nobody();
    }
    sql.acknowledge(own.id(), coordinator.person(), clock.instant());
    var sent = send(notices.sent(call, number), own.body(), onward);
    if (sent > 0) {
      sql.forwarded(own.id(), clock.instant());
    }
    return sent;
  }

  private int send(Notice notice, Id<Body> from, Onward onward) {
    var to = List.copyOf(onward.to());
    var sent = sql.send(notice.id(), from, to, Codes.some(to.size()), clock.instant());
    onward.quotas().forEach((body, quota) -> sql.setQuota(notice.id(), from, body, quota));
    return sent;
  }

  /** What stands elsewhere is not there, for whoever asks from here. */
  private void requireBelow(Id<Body> own, Collection<Id<Body>> to) {
    var below = bodies.subtree(own).stream().map(Body::id).collect(Collectors.toSet());
    below.remove(own);
    if (!below.containsAll(to)) {
      throw Refusal.notFound();
    }
  }

  private static Refusal nobody() {
    return Refusal.invalid(
        "to", Text.of("还没有选单位", "No body is chosen"), Text.of("请至少勾选一个单位。", "Tick at least one."));
  }
}
