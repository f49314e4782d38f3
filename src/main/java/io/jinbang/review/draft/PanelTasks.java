package io.jinbang.review.draft;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.ConflictRule;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Work;
import io.jinbang.review.panel.PanelJudge;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.panel.Tie;
import io.jinbang.review.panel.Ties;
import io.jinbang.shared.Id;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says to the assignment engine who may judge what, and how much. */
@Service
public class PanelTasks {
  private final Panels panels;
  private final Ties ties;
  private final ReadingSql readings;
  private final Bodies bodies;
  private final Clock clock;

  PanelTasks(Panels panels, Ties ties, ReadingSql readings, Bodies bodies, Clock clock) {
    this.panels = panels;
    this.ties = ties;
    this.readings = readings;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** With the call's own seed. */
  public AssignmentTask task(Campaign campaign, List<Entry> works) {
    return task(campaign, works, seed(campaign));
  }

  static long seed(Campaign campaign) {
    return campaign.id().value().getLeastSignificantBits();
  }

  /**
   * @param seed decides between plans that are equally good
   */
  AssignmentTask task(Campaign campaign, List<Entry> works, long seed) {
    var judging = campaign.rulebook().judging();
    var tied =
        ties.of(campaign.id()).stream()
            .collect(groupingBy(Tie::judge, mapping(Tie::body, toUnmodifiableSet())));
    return new AssignmentTask(
        panels.members(campaign.id()).stream()
            .map(member -> judge(campaign, member, tied.getOrDefault(member.judge(), Set.of())))
            .toList(),
        works.stream().map(this::work).toList(),
        judging.perWork(),
        rules(judging),
        new HashSet<>(readings.recusals(campaign.id())),
        seed);
  }

  private static Set<ConflictRule> rules(Judging judging) {
    var rules = EnumSet.of(ConflictRule.RECUSED, ConflictRule.DECLARED_TIE);
    judging.conflicts().forEach(rule -> rules.add(ConflictRule.valueOf(rule.name())));
    return rules;
  }

  /** Whoever is away while the judging lasts takes nothing. */
  private Judge judge(Campaign campaign, PanelJudge member, Set<String> tied) {
    var there = here(campaign, member);
    return new Judge(
        member.judge().toString(),
        member.alias(),
        member.organisation(),
        name(member.division()),
        there ? member.minLoad() : 0,
        there ? member.maxLoad() : 0,
        member.expertise(),
        tied);
  }

  /** Whether the judge can still judge before the judging closes. */
  boolean here(Campaign campaign, PanelJudge member) {
    var rulebook = campaign.rulebook();
    var timeline = rulebook.timeline();
    var opens = LocalDate.ofInstant(timeline.judgingOpens(), rulebook.zone());
    var today = LocalDate.ofInstant(clock.instant(), rulebook.zone());
    var closes = LocalDate.ofInstant(timeline.judgingCloses(), rulebook.zone());
    return member.availability().within(opens.isAfter(today) ? opens : today, closes);
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
}
