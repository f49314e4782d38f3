package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.entry.EntrustedEntries;
import io.jinbang.organization.Bodies;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which the contact of a work takes its entry over. */
@Service
class Claims {
  private static final Duration LIFETIME = Duration.ofDays(60);

  private final ClaimSql sql;
  private final ArrivalSql arrivals;
  private final Entries entries;
  private final EntrustedEntries entrusted;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final Clock clock;

  Claims(
      ClaimSql sql,
      ArrivalSql arrivals,
      Entries entries,
      EntrustedEntries entrusted,
      Campaigns campaigns,
      Bodies bodies,
      Clock clock) {
    this.sql = sql;
    this.arrivals = arrivals;
    this.entries = entries;
    this.entrusted = entrusted;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** A new link's path; see {@link Arrivals#issueClaim}. */
  @Transactional
  public String issue(Id<Arrival> id) {
    var arrival = arrivals.lock(id).orElseThrow(Refusal::notFound);
    if (arrival.claimed()) {
      throw Refusal.conflict(
          Text.of("这件作品已经认领", "This work has been claimed"),
          Text.of("它由认领的人管理，不再需要链接。", "It is its claimant's now; no link is needed."));
    }
    var token = Token.random();
    var now = clock.instant();
    sql.insert(token.sha256(), id, now, now.plus(LIFETIME));
    return "/claim/" + token.secret();
  }

  /** What a link offers; looking uses nothing up. */
  @Transactional(readOnly = true)
  public Claimable look(String secret) {
    var arrival =
        sql.find(new Token(secret).sha256(), clock.instant())
            .flatMap(arrivals::find)
            .orElseThrow(Claims::spent);
    var entry = entries.get(arrival.entry());
    var unit = arrival.source().unit();
    return Claimable.of(
        campaigns.get(entry.campaign()), entry, unit == null ? null : bodies.get(unit).name());
  }

  /**
   * Makes the entry the actor's, once; of two at the same time one gets it.
   *
   * @throws Refusal not found, where the link was used, is too old or never was
   */
  @Transactional
  public Id<Entry> claim(Actor actor, String secret) {
    if (!actor.is(Role.ENTRANT)) {
      throw Refusal.conflict(
          Text.of("这个账号不能参选", "This account cannot enter works"),
          Text.of("请退出，用参选者的账号登录或注册后再打开链接。", "Sign out, then sign in or register as an entrant."));
    }
    var id = sql.find(new Token(secret).sha256(), clock.instant()).orElseThrow(Claims::spent);
    var arrival = arrivals.lock(id).orElseThrow(Claims::spent);
    if (arrival.claimed()) {
      throw spent();
    }
    sql.drop(id);
    arrivals.claim(id, actor.person(), clock.instant());
    entrusted.handOver(arrival.entry(), actor.person());
    return arrival.entry();
  }

  private static Refusal spent() {
    return Refusal.of(
        Refusal.Kind.NOT_FOUND,
        Problem.at(
            "",
            "这个认领链接已经用过，或者过期了",
            "This link has been used, or is too old",
            "链接只能用一次，60 天内有效。请向推荐单位要一个新的。",
            "A link works once, within 60 days. Ask the recommending unit for a new one."));
  }
}
