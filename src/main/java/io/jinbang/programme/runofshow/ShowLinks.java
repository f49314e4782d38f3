package io.jinbang.programme.runofshow;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a hall's people and screens look at a show. */
@Service
@Transactional
class ShowLinks {
  private static final int MOST = 50;

  private final ShowLinkSql sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ShowLinks(ShowLinkSql sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public List<ShowLink> of(Actor host, Show show) {
    host.require(Role.HOST);
    return sql.of(show.id());
  }

  /** A new link's secret, which is told this once. */
  public Token issue(Actor host, Show show, Audience audience, String label) {
    host.require(Role.HOST);
    if (audience == Audience.PRODUCER) {
      throw Refusal.notFound(); // producers come by their account
    }
    if (sql.of(show.id()).stream().filter(ShowLink::good).count() >= MOST) {
      throw Refusal.conflict(
          Text.of("一份流程最多 50 个有效链接", "A show has 50 links in force at most"),
          Text.of("请先撤销不用的链接。", "Revoke those that nobody uses first."));
    }
    var token = Token.random();
    var link = new ShowLink(Id.random(), show.id(), audience, name(label), clock.instant(), null);
    sql.add(link, token.sha256(), host.person());
    return token;
  }

  private static String name(String label) {
    var name = label.strip();
    return name.length() > 60 ? name.substring(0, 60) : name;
  }

  public void revoke(Actor host, Show show, Id<ShowLink> link) {
    host.require(Role.HOST);
    sql.revoke(show.id(), link, clock.instant());
    events.publishEvent(new ShowChanged(show.id()));
  }

  /**
   * @throws Refusal not found, where it was revoked or never was
   */
  @Transactional(readOnly = true)
  public ShowLink look(String secret) {
    return sql.find(new Token(secret).sha256()).orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  public Set<Id<ShowLink>> good(Collection<Id<ShowLink>> links) {
    return sql.good(links);
  }
}
