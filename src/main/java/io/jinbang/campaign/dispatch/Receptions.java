package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.site.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a body does with a notice it got: read, acknowledge, add to it. */
@Service
class Receptions {
  private final DispatchSql sql;
  private final WrittenNotices notices;
  private final Bodies bodies;
  private final Clock clock;

  Receptions(DispatchSql sql, WrittenNotices notices, Bodies bodies, Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** What came to the coordinator's own body, in order of the notices. */
  List<Dispatch> mine(Actor coordinator, Campaign call) {
    return sql.of(call.id(), List.of(bodyOf(coordinator)));
  }

  /** One of them; refuses as not found what never came there. */
  Dispatch own(Actor coordinator, Campaign call, int number) {
    return mine(coordinator, call).stream()
        .filter(one -> one.notice() == number)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  static Id<Body> bodyOf(Actor coordinator) {
    coordinator.require(Role.COORDINATOR);
    return Optional.ofNullable(coordinator.body())
        .map(Id::<Body>of)
        .orElseThrow(Refusal::forbidden);
  }

  /** The notice before its body's coordinator; that it was opened is kept. */
  @Transactional
  public Received open(Actor coordinator, Campaign call, int number) {
    var own = own(coordinator, call, number);
    sql.open(own.id(), clock.instant());
    return received(call, own);
  }

  /** What anyone with the code of a share page may read. */
  Received shared(Campaign call, String code) {
    return Optional.of(code)
        .filter(Codes::isOne)
        .flatMap(one -> sql.byCode(call.id(), one))
        .map(one -> received(call, one))
        .orElseThrow(Refusal::notFound);
  }

  /** Said twice, the first time stands. */
  @Transactional
  public void acknowledge(Actor coordinator, Campaign call, int number) {
    var own = own(coordinator, call, number);
    sql.acknowledge(own.id(), coordinator.person(), clock.instant());
  }

  @Transactional
  public void cover(Actor coordinator, Campaign call, int number, Form form) {
    var own = own(coordinator, call, number);
    var rules = call.rulebook();
    sql.cover(own.id(), Cover.read(form, latest(call, own), rules.zone(), clock.instant()));
  }

  private Received received(Campaign call, Dispatch own) {
    var notice = notices.sent(call, own.notice());
    var numbers = sql.of(call.id(), List.of(own.body())).stream().map(Dispatch::notice).toList();
    return new Received(
        call,
        notice,
        notices.files(notice),
        bodies.get(own.body()),
        own,
        sql.coverOf(own.id()),
        notes(call, own),
        latest(call, own),
        numbers);
  }

  /** By the bodies above and the call itself. */
  private Instant latest(Campaign call, Dispatch own) {
    var closes = call.rulebook().timeline().webCloses();
    var set = DispatchedNotices.earliest(sql.of(call.id(), above(own)));
    return set != null && set.isBefore(closes) ? set : closes;
  }

  private List<Received.Note> notes(Campaign call, Dispatch own) {
    var above = above(own);
    return sql.of(call.id(), above).stream()
        .filter(one -> one.notice() == own.notice())
        .sorted((a, b) -> above.indexOf(b.body()) - above.indexOf(a.body()))
        .map(this::note)
        .filter(Objects::nonNull)
        .toList();
  }

  private Received.@org.jspecify.annotations.Nullable Note note(Dispatch above) {
    var cover = sql.coverOf(above.id());
    var text = cover.note();
    return text == null
        ? null
        : new Received.Note(bodies.get(above.body()), text, cover.deadline());
  }

  private List<Id<Body>> above(Dispatch own) {
    return bodies.upwards(own.body()).stream()
        .map(Body::id)
        .filter(id -> !id.equals(own.body()))
        .toList();
  }
}
