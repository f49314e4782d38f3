package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panel of a call: who sits on it, and what is known of them. */
@Service
@Transactional
public class Panels {
  private static final int LONGEST_REASON = 200;

  private final PanelSql sql;
  private final ScoringSql scoring;
  private final People people;
  private final Clock clock;

  Panels(PanelSql sql, ScoringSql scoring, People people, Clock clock) {
    this.sql = sql;
    this.scoring = scoring;
    this.people = people;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<PanelJudge> members(Id<Campaign> campaign) {
    return sql.members(campaign);
  }

  /** What the host writes to seat a judge. */
  public record Seat(
      String name,
      String email,
      String organisation,
      @Nullable Id<Body> division,
      Set<String> expertise,
      int minLoad,
      int maxLoad,
      Availability availability) {

    /** Somebody who is there all the time and need not have anything. */
    public Seat(
        String name,
        String email,
        String organisation,
        @Nullable Id<Body> division,
        Set<String> expertise,
        int maxLoad) {
      this(name, email, organisation, division, expertise, 0, maxLoad, Availability.ALWAYS);
    }
  }

  /** Invites a judge and seats them; their way in is the invitation's one-time link. */
  public People.Invitation seat(Actor host, Campaign campaign, Seat seat) {
    host.require(Role.HOST);
    checkNotLocked(campaign);
    Refusal.unlessNone(SeatRules.problems(campaign.rulebook(), seat, 0));
    var invitation = people.invite(host, seat.name(), seat.email(), Role.JUDGE, null);
    var members = sql.members(campaign.id());
    if (members.stream().anyMatch(member -> member.judge().equals(invitation.person().id()))) {
      throw Refusal.invalid(
          "email",
          Text.of("这位评委已经在评审组里", "This judge is on the panel already"),
          Text.of("换一个邮箱，或在下面的名单里查看。", "Use another address, or see the list below."));
    }
    sql.seat(campaign.id(), member(invitation.person().id(), nextAlias(members), seat));
    sql.invited(campaign.id(), invitation.person().id(), clock.instant());
    return invitation;
  }

  /**
   * A member of the panel.
   *
   * @throws Refusal not found, where nobody of that identifier sits on it
   */
  @Transactional(readOnly = true)
  public PanelJudge member(Id<Campaign> campaign, Id<Person> judge) {
    return sql.members(campaign).stream()
        .filter(member -> member.judge().equals(judge))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Changes what is known of a judge; their name and address are theirs to change. */
  void change(Actor host, Campaign campaign, Id<Person> judge, Seat seat) {
    host.require(Role.HOST);
    checkNotLocked(campaign);
    var now = member(campaign.id(), judge);
    var given = sql.given(campaign.id(), judge);
    Refusal.unlessNone(SeatRules.problems(campaign.rulebook(), seat, given));
    sql.change(campaign.id(), member(judge, now.alias(), seat));
  }

  /** A judge can judge no longer: they get nothing more; what they handed in stays. */
  void leave(Actor host, Campaign campaign, Id<Person> judge, String why) {
    host.require(Role.HOST);
    checkNotLocked(campaign);
    member(campaign.id(), judge);
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "why",
          Text.of("没有写原因，或者太长", "The reason is missing or too long"),
          Text.of(
              "写一句，不超过 200 字；只有主办方看得到。",
              "One line, 200 characters at most; only the host sees it."));
    }
    sql.leave(campaign.id(), judge, why.strip(), host.person(), clock.instant());
  }

  /** Whoever had left is there again, with nothing to read but what they handed in. */
  void comeBack(Actor host, Campaign campaign, Id<Person> judge) {
    host.require(Role.HOST);
    checkNotLocked(campaign);
    member(campaign.id(), judge);
    sql.comeBack(campaign.id(), judge);
  }

  /**
   * Seats all of a table, or nobody.
   *
   * @throws Refusal naming every row that is wrong
   */
  int seatAll(Actor host, Campaign campaign, List<JudgeTable.Row> rows) {
    var problems = new ArrayList<Problem>();
    for (var row : rows) {
      problems.addAll(row.problems());
      try {
        seat(host, campaign, row.seat());
      } catch (Refusal refusal) {
        refusal.problems().forEach(each -> problems.add(JudgeTable.inRow(row.line(), each)));
      }
    }
    Refusal.unlessNone(problems);
    return rows.size();
  }

  private static PanelJudge member(Id<Person> judge, String alias, Seat seat) {
    return new PanelJudge(
        judge,
        alias,
        seat.organisation().strip(),
        seat.division(),
        seat.expertise(),
        seat.minLoad(),
        seat.maxLoad(),
        seat.availability());
  }

  /** The next number that was never used, so that an alias always means the same judge. */
  private static String nextAlias(List<PanelJudge> members) {
    var last =
        members.stream().mapToInt(member -> Integer.parseInt(member.alias())).max().orElse(0);
    return "%02d".formatted(last + 1);
  }

  /** After the release a judge who joins can take over what is missing. */
  private void checkNotLocked(Campaign campaign) {
    if (scoring.lockedAt(campaign.id()).isPresent()) {
      throw Refusal.conflict(
          Text.of("评分已经锁定，评审组不能再改", "The scores are locked; the panel is set"),
          Text.of("名单仍可查看和导出。", "It can still be read and exported."));
    }
  }

  private void checkNotReleased(Campaign campaign) {
    if (scoring.releasedAt(campaign.id()).isPresent()) {
      throw Refusal.conflict(
          Text.of("作品已经分给评委", "The works are with the judges already"),
          Text.of(
              "有评委不能再评，用“不能再评”；作品会转给别人。",
              "Where a judge drops out, use No longer available; the works go to others."));
    }
  }

  public void unseat(Actor host, Campaign campaign, Id<Person> judge) {
    host.require(Role.HOST);
    checkNotReleased(campaign);
    if (sql.unseat(campaign.id(), judge) == 0) {
      throw Refusal.notFound();
    }
  }
}
