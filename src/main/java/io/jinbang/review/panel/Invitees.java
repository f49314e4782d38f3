package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.mail.Letters;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which judges have come, and a word to those who have not. */
@Service
@Transactional
class Invitees {
  private final PanelSql sql;
  private final People people;
  private final Letters letters;
  private final Origin origin;
  private final Clock clock;

  Invitees(PanelSql sql, People people, Letters letters, Origin origin, Clock clock) {
    this.sql = sql;
    this.people = people;
    this.letters = letters;
    this.origin = origin;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Map<Id<Person>, Arrival> arrivals(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var arrivals = new HashMap<>(sql.arrivals(campaign.id()));
    var been = people.arrived(arrivals.keySet());
    arrivals.replaceAll((judge, arrival) -> arrival.in(been.contains(judge)));
    return arrivals;
  }

  /**
   * Writes to a judge again. Whoever was never in gets a new link, since the old one is not kept.
   *
   * @return the link; null for those who know their way in
   */
  People.@Nullable Invitation remind(Actor host, Campaign campaign, Id<Person> judge) {
    var arrival = arrivals(host, campaign).get(judge);
    if (arrival == null) {
      throw Refusal.notFound();
    }
    sql.invited(campaign.id(), judge, clock.instant());
    var person = people.get(judge);
    if (!arrival.arrived()) {
      return people.invite(host, person.name(), person.email(), Role.JUDGE, null);
    }
    people.active(judge).ifPresent(active -> write(campaign, active));
    return null;
  }

  private void write(Campaign campaign, Person judge) {
    letters.send(
        judge.email(),
        PanelLetters.REMINDED,
        Map.of(
            "name", Text.same(judge.name()),
            "call", campaign.rulebook().title(),
            "until", PanelLetters.until(campaign),
            "link", Text.same(origin.address() + "/judge/c/" + campaign.slug())));
  }

  /** Writes to everyone whom a word would help, and who has not left. */
  int remindAll(Actor host, Campaign campaign) {
    var arrivals = arrivals(host, campaign);
    var slow =
        sql.members(campaign.id()).stream()
            .filter(member -> !member.availability().left())
            .map(PanelJudge::judge)
            .filter(judge -> arrivals.containsKey(judge) && arrivals.get(judge).slow())
            .toList();
    slow.forEach(judge -> remind(host, campaign, judge));
    return slow.size();
  }
}
