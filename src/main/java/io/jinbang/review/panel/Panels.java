package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.AssignmentPlan;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Assignments;
import io.jinbang.review.assignment.ConflictRule;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Work;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panel of a call and what its judges are given to read. */
@Service
@Transactional
public class Panels {
  private final PanelSql sql;
  private final ScoringSql scoring;
  private final People people;
  private final Bodies bodies;
  private final Clock clock;

  Panels(PanelSql sql, ScoringSql scoring, People people, Bodies bodies, Clock clock) {
    this.sql = sql;
    this.scoring = scoring;
    this.people = people;
    this.bodies = bodies;
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
      int maxLoad) {}

  /** Invites a judge and seats them; their way in is the invitation's one-time link. */
  public People.Invitation seat(Actor host, Campaign campaign, Seat seat) {
    host.require(Role.HOST);
    checkOpen(campaign);
    Refusal.unlessNone(problems(campaign, seat));
    var invitation = people.invite(host, seat.name(), seat.email(), Role.JUDGE, null);
    var members = sql.members(campaign.id());
    if (members.stream().anyMatch(member -> member.judge().equals(invitation.person().id()))) {
      throw Refusal.invalid(
          "email",
          Text.of("这位评委已经在评审组里", "This judge is on the panel already"),
          Text.of("换一个邮箱，或在下面的名单里查看。", "Use another address, or see the list below."));
    }
    sql.seat(campaign.id(), member(invitation.person(), nextAlias(members), seat));
    return invitation;
  }

  private static PanelJudge member(Person judge, String alias, Seat seat) {
    return new PanelJudge(
        judge.id(),
        alias,
        seat.organisation().strip(),
        seat.division(),
        seat.expertise(),
        seat.maxLoad());
  }

  /** The next number that was never used, so that an alias always means the same judge. */
  private static String nextAlias(List<PanelJudge> members) {
    var last =
        members.stream().mapToInt(member -> Integer.parseInt(member.alias())).max().orElse(0);
    return "%02d".formatted(last + 1);
  }

  private static List<Problem> problems(Campaign campaign, Seat seat) {
    var problems = new ArrayList<Problem>();
    if (seat.organisation().isBlank()) {
      problems.add(
          Problem.at(
              "organisation",
              "没有写评委单位",
              "The judge's organisation is missing",
              "请填写，回避规则要用到它。",
              "Fill it in; the conflict rules need it."));
    }
    if (seat.maxLoad() < 1 || seat.maxLoad() > 1000) {
      problems.add(
          Problem.at(
              "load", "件数应在 1 到 1000 之间", "The load must be 1 to 1000", "请改正。", "Correct it."));
    }
    var themes = campaign.rulebook().themes().stream().map(t -> t.id()).collect(Collectors.toSet());
    if (!themes.containsAll(seat.expertise())) {
      problems.add(
          Problem.at("expertise", "没有这个主题", "There is no such theme", "请重新勾选。", "Choose again."));
    }
    return problems;
  }

  private void checkOpen(Campaign campaign) {
    if (scoring.releasedAt(campaign.id()).isPresent()) {
      throw Refusal.conflict(
          Text.of("作品已经分给评委，评审组不能再改", "The works are with the judges; the panel is set"),
          Text.of("评委可以自己申请回避。", "Judges can still recuse themselves."));
    }
  }

  public void unseat(Actor host, Campaign campaign, Id<Person> judge) {
    host.require(Role.HOST);
    checkOpen(campaign);
    if (sql.unseat(campaign.id(), judge) == 0) {
      throw Refusal.notFound();
    }
  }

  /** Who would read what, and why not otherwise. */
  @Transactional(readOnly = true)
  public AssignmentPlan preview(Campaign campaign, List<Entry> works) {
    return Assignments.assign(task(campaign, works));
  }

  AssignmentTask task(Campaign campaign, List<Entry> works) {
    var judging = campaign.rulebook().judging();
    return new AssignmentTask(
        sql.members(campaign.id()).stream().map(this::judge).toList(),
        works.stream().map(this::work).toList(),
        judging.perWork(),
        rules(judging),
        new HashSet<>(sql.recusals(campaign.id())),
        campaign.id().value().getLeastSignificantBits());
  }

  private static Set<ConflictRule> rules(Judging judging) {
    var rules = EnumSet.of(ConflictRule.RECUSED, ConflictRule.DECLARED_TIE);
    judging.conflicts().forEach(rule -> rules.add(ConflictRule.valueOf(rule.name())));
    return rules;
  }

  private Judge judge(PanelJudge member) {
    return new Judge(
        member.judge().toString(),
        member.alias(),
        member.organisation(),
        name(member.division()),
        0,
        member.maxLoad(),
        member.expertise(),
        Set.of());
  }

  private Work work(Entry entry) {
    return new Work(
        entry.id().toString(),
        entry.title(),
        entry.organisation().isBlank() ? null : entry.organisation(),
        name(entry.division()),
        name(entry.unit()),
        Set.copyOf(entry.themes()));
  }

  private @Nullable String name(@Nullable Id<Body> body) {
    return body == null ? null : bodies.get(body).name().zh();
  }

  /**
   * Gives the works out. Each judge reads in an order of their own, so that no work is always last.
   */
  public void release(Actor host, Campaign campaign, List<Entry> works) {
    host.require(Role.HOST);
    checkOpen(campaign);
    var plan = preview(campaign, works);
    if (works.isEmpty() || !plan.complete()) {
      throw Refusal.conflict(
          Text.of("还不能分发：有作品分不到足够的评委", "Not yet: some works lack judges"),
          Text.of("先按页面上的办法补足。", "First use one of the ways shown on this page."));
    }
    scoring.release(campaign.id(), clock.instant());
    plan.assignments().stream()
        .collect(Collectors.groupingBy(Assignment::judge))
        .forEach((judge, given) -> assign(campaign, judge, given));
  }

  private void assign(Campaign campaign, String judge, List<Assignment> given) {
    var shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, new Random(judge.hashCode() ^ campaign.slug().hashCode()));
    for (var place = 0; place < shuffled.size(); place++) {
      var work = shuffled.get(place).work();
      sql.assign(campaign.id(), Id.parse(judge), Id.parse(work), place + 1);
    }
  }
}
