package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.dispatch.PostingSql.Due;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters about notices, to the coordinators of the bodies they came to. Those about new notices
 * are written by a job, some hundreds at a time, so that a notice to thousands of bodies is sent in
 * a moment.
 */
@Service
class Postings {
  private static final int AT_A_TIME = 300;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm (VV)");

  private final PostingSql sql;
  private final WrittenNotices notices;
  private final Notices terms;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final People people;
  private final Letters letters;
  private final Origin origin;
  private final Clock clock;

  Postings(
      PostingSql sql,
      WrittenNotices notices,
      Notices terms,
      Campaigns campaigns,
      Bodies bodies,
      People people,
      Letters letters,
      Origin origin,
      Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.terms = terms;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.people = people;
    this.letters = letters;
    this.origin = origin;
    this.clock = clock;
  }

  /**
   * Writes the next letters about new notices.
   *
   * @return for how many bodies; 0 where none is left
   */
  @Transactional
  public int deliver() {
    var due = sql.unlettered(AT_A_TIME);
    write(due, NoticeLetters.SENT);
    sql.lettered(ids(due), clock.instant());
    return due.size();
  }

  static List<Id<Dispatch>> ids(List<Due> due) {
    return due.stream().map(one -> one.dispatch().id()).toList();
  }

  /** One letter to each coordinator of each body; in the caller's transaction. */
  void write(List<Due> due, LetterKind kind) {
    due.forEach(
        one ->
            people
                .withRole(Role.COORDINATOR, List.of(one.dispatch().body()))
                .forEach(person -> letters.send(person.email(), kind, values(one, person))));
  }

  private Map<String, Text> values(Due due, Person to) {
    var call = campaigns.get(due.campaign());
    var notice = notices.sent(call, due.dispatch().notice());
    return Map.of(
        "name", Text.same(to.name()),
        "body", name(due.dispatch().body()),
        "from", name(due.dispatch().from()),
        "call", call.rulebook().title(),
        "title", notice.wording().title(),
        "closes", Text.same(closes(call, due.dispatch().body())),
        "link",
            Text.same(origin.address() + "/unit/c/" + call.slug() + "/notice/" + notice.number()));
  }

  private Text name(Id<Body> id) {
    return bodies.get(id).name();
  }

  private String closes(Campaign call, Id<Body> body) {
    Instant own = terms.termsOf(call.id(), body).deadline();
    var rules = call.rulebook();
    var closes = own == null ? rules.timeline().webCloses() : own;
    return MOMENT.format(closes.atZone(rules.zone()));
  }
}
