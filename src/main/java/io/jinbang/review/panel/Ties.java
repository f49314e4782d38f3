package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies that judges have to do with. A judge declares their own and sees no other; what follows
 * from a tie, a judge does not learn.
 */
@Service
@Transactional
public class Ties {
  private static final int MOST = 50;
  private static final int LONGEST = 100;

  private final TieSql sql;
  private final PanelSql panel;
  private final ScoringSql scoring;
  private final Clock clock;

  Ties(TieSql sql, PanelSql panel, ScoringSql scoring, Clock clock) {
    this.sql = sql;
    this.panel = panel;
    this.scoring = scoring;
    this.clock = clock;
  }

  /** All ties of a panel that stand, for the rules that keep judges and works apart. */
  @Transactional(readOnly = true)
  public List<Tie> of(Id<Campaign> campaign) {
    return sql.ties(campaign);
  }

  /** All ties of a panel, for the host. */
  @Transactional(readOnly = true)
  List<Tie> all(Actor host, Id<Campaign> campaign) {
    host.require(Role.HOST);
    return sql.ties(campaign);
  }

  /** What this judge has declared. */
  @Transactional(readOnly = true)
  List<Tie> own(Actor judge, Id<Campaign> campaign) {
    judge.require(Role.JUDGE);
    checkSeated(campaign, Id.of(judge.person()));
    return sql.ties(campaign).stream()
        .filter(tie -> tie.own() && tie.judge().value().equals(judge.person()))
        .toList();
  }

  private void checkSeated(Id<Campaign> campaign, Id<Person> judge) {
    if (panel.members(campaign).stream().noneMatch(member -> member.judge().equals(judge))) {
      throw Refusal.notFound();
    }
  }

  /** A judge says with whom they have to do. */
  void declare(Actor judge, Id<Campaign> campaign, String body) {
    judge.require(Role.JUDGE);
    declare(judge, campaign, Id.of(judge.person()), body);
  }

  /** The host has learnt with whom a judge has to do. */
  void add(Actor host, Id<Campaign> campaign, Id<Person> judge, String body) {
    host.require(Role.HOST);
    declare(host, campaign, judge, body);
  }

  private void declare(Actor by, Id<Campaign> campaign, Id<Person> judge, String body) {
    checkSeated(campaign, judge);
    checkOpen(campaign);
    checkBody(campaign, judge, body.strip());
    sql.declare(campaign, judge, body.strip(), by.person(), clock.instant());
  }

  private void checkOpen(Id<Campaign> campaign) {
    if (scoring.lockedAt(campaign).isPresent()) {
      throw Refusal.conflict(
          Text.of("评分已经锁定", "The scores are locked"), Text.of("请告诉主办方。", "Please tell the host."));
    }
  }

  private void checkBody(Id<Campaign> campaign, Id<Person> judge, String body) {
    if (body.isEmpty() || body.length() > LONGEST) {
      throw Refusal.invalid(
          "body",
          Text.of("没有写单位名称，或者太长", "The name is missing or too long"),
          Text.of("写全称，一次一个，不超过 100 字。", "Write one full name, 100 characters at most."));
    }
    if (sql.ties(campaign).stream().filter(tie -> tie.judge().equals(judge)).count() >= MOST) {
      throw Refusal.invalid(
          "body",
          Text.of("已经有 50 个单位了", "There are 50 already"),
          Text.of("请联系主办方。", "Please ask the host."));
    }
  }

  /** Takes a tie off again, of which the record stays. */
  void lift(Actor host, Id<Campaign> campaign, Id<Tie> tie) {
    host.require(Role.HOST);
    checkOpen(campaign);
    if (sql.ties(campaign).stream().noneMatch(known -> known.id().equals(tie))) {
      throw Refusal.notFound();
    }
    sql.lift(tie, host.person(), clock.instant());
  }
}
