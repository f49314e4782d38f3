package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.dispatch.PostingSql.Due;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminders: by hand to those silent, by themselves after some days, before internal deadlines. */
@Service
class Reminders {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration NEAR = Duration.ofDays(3);

  private final PostingSql sql;
  private final Postings postings;
  private final Receptions receptions;
  private final Campaigns campaigns;
  private final Clock clock;

  Reminders(
      PostingSql sql, Postings postings, Receptions receptions, Campaigns campaigns, Clock clock) {
    this.sql = sql;
    this.postings = postings;
    this.receptions = receptions;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /**
   * The host reminds everybody silent for so many days, once within 24 hours at most.
   *
   * @return how many bodies
   */
  @Transactional
  public int remind(Actor host, Campaign call, int number, int days) {
    host.require(Role.HOST);
    return remind(call, number, null, days);
  }

  /** The same for those a body has forwarded to. */
  @Transactional
  public int remindBelow(Actor coordinator, Campaign call, int number, int days) {
    return remind(call, number, receptions.own(coordinator, call, number).body(), days);
  }

  private int remind(Campaign call, int number, @Nullable Id<Body> from, int days) {
    var now = clock.instant();
    var since = now.minus(Duration.ofDays(Math.clamp(days, 0, 365)));
    return remind(sql.silent(call.id(), number, from, since, now.minus(DAY)), now);
  }

  /** Once a day: those silent too long, while works are taken in. */
  @Transactional
  public int remindTheSilent() {
    var now = clock.instant();
    return remind(open(sql.silentTooLong(now), now), now);
  }

  private int remind(List<Due> due, Instant now) {
    postings.write(due, NoticeLetters.REMINDER);
    sql.reminded(Postings.ids(due), now);
    return due.size();
  }

  /** Once for each internal deadline, three days before it. */
  @Transactional
  public int countDown() {
    var now = clock.instant();
    var due = open(sql.nearlyDue(now, now.plus(NEAR)), now);
    postings.write(due, NoticeLetters.COUNTDOWN);
    sql.countedDown(Postings.ids(due), now);
    return due.size();
  }

  private List<Due> open(List<Due> due, Instant now) {
    return due.stream().filter(one -> now.isBefore(closes(one.campaign()))).toList();
  }

  private Instant closes(Id<Campaign> call) {
    return campaigns.get(call).rulebook().timeline().webCloses();
  }
}
