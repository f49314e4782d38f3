package io.jinbang.review.repair;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.panel.PanelLetters;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a change of who judges what after the release, keeps it and tells the judges. */
@Service
@Transactional
class Regivings {
  private final RegivingSql sql;
  private final Scorings scorings;
  private final People people;
  private final Letters letters;
  private final Origin origin;
  private final Clock clock;

  Regivings(
      RegivingSql sql,
      Scorings scorings,
      People people,
      Letters letters,
      Origin origin,
      Clock clock) {
    this.sql = sql;
    this.scorings = scorings;
    this.people = people;
    this.letters = letters;
    this.origin = origin;
    this.clock = clock;
  }

  /** Nothing else changes the scoring of the call until this transaction ends. */
  void hold(Campaign campaign) {
    scorings.hold(campaign);
  }

  /** Who judges what may change just now. */
  boolean open(Campaign campaign) {
    return closed(campaign).isEmpty();
  }

  /**
   * @throws Refusal before the release, after the lock or after the end of the judging
   */
  void checkOpen(Campaign campaign) {
    var closed = closed(campaign);
    if (closed.isPresent()) {
      throw closed.get();
    }
  }

  private Optional<Refusal> closed(Campaign campaign) {
    return RegivingRules.closed(
        campaign.rulebook().timeline(),
        scorings.released(campaign.id()),
        scorings.locked(campaign.id()),
        clock.instant());
  }

  void carryOut(Actor host, Campaign campaign, Regiven change) {
    byJudge(change.taken())
        .forEach((judge, works) -> works.forEach(work -> sql.take(campaign.id(), judge, work)));
    byJudge(change.added()).forEach((judge, works) -> append(campaign, judge, works));
    sql.note(campaign.id(), change, host.person(), clock.instant());
    tell(campaign, change.added(), PanelLetters.MORE);
    tell(campaign, change.taken(), PanelLetters.FEWER);
  }

  /** In an order nobody chose, and behind what they have: the order says nothing of a work. */
  private void append(Campaign campaign, Id<Person> judge, List<Id<Entry>> works) {
    var shuffled = new ArrayList<>(works);
    Collections.shuffle(shuffled, new Random(judge.hashCode() ^ works.hashCode()));
    shuffled.forEach(work -> sql.append(campaign.id(), judge, work));
  }

  private static Map<Id<Person>, List<Id<Entry>>> byJudge(List<Assignment> pairs) {
    return pairs.stream()
        .collect(
            Collectors.groupingBy(
                pair -> Id.<Person>parse(pair.judge()),
                Collectors.mapping(pair -> Id.parse(pair.work()), Collectors.toList())));
  }

  private void tell(Campaign campaign, List<Assignment> pairs, LetterKind kind) {
    var counts = new TreeMap<String, Integer>();
    pairs.forEach(pair -> counts.merge(pair.judge(), 1, Integer::sum));
    counts.forEach(
        (judge, works) ->
            people
                .active(Id.parse(judge))
                .ifPresent(
                    person -> letters.send(person.email(), kind, values(campaign, person, works))));
  }

  private Map<String, Text> values(Campaign campaign, Person judge, int works) {
    return Map.of(
        "name", Text.same(judge.name()),
        "call", campaign.rulebook().title(),
        "works", Text.same(Integer.toString(works)),
        "until", PanelLetters.until(campaign),
        "link", Text.same(origin.address() + "/judge/c/" + campaign.slug()));
  }
}
