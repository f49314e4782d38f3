package io.jinbang.decision;

import io.jinbang.ledger.Ledger;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Decisions} as kept in the database. */
@Service
@Transactional
class ProposedDecisions implements Decisions {
  private final DecisionSql sql;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProposedDecisions(DecisionSql sql, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Decision propose(Actor host, String kind, UUID subject, String content) {
    host.require(Role.HOST);
    var now = clock.instant();
    if (sql.current(kind, subject).filter(d -> d.postAt() != null).isPresent()) {
      throw Refusal.conflict(
          Text.of("名单已定下公布时间，不能再换", "The list already has its posting time and cannot be replaced"),
          Text.of("如需更改，先撤下已定的公布。", "To change it, take the scheduled posting down first."));
    }
    sql.lapse(kind, subject, now);
    var decision =
        new Decision(
            Id.random(),
            kind,
            subject,
            content,
            Sha256.hex(content),
            host.person(),
            now,
            null,
            null,
            null,
            null,
            null);
    sql.insert(decision);
    return decision;
  }

  @Override
  public Decision signOff(Actor host, Id<Decision> id) {
    host.require(Role.HOST);
    var decision = sql.lock(id).orElseThrow(Refusal::notFound);
    Signing.check(decision, host.person());
    sql.sign(id, host.person(), clock.instant());
    return sql.lock(id).orElseThrow();
  }

  @Override
  public Decision post(Actor host, Id<Decision> id, Instant at) {
    host.require(Role.HOST);
    var decision = sql.lock(id).orElseThrow(Refusal::notFound);
    var now = clock.instant();
    Signing.checkPosting(decision, at, now);
    var line =
        ledger.append(
            "decision-" + decision.kind(),
            Sha256.of(decision.contentHash().getBytes(StandardCharsets.US_ASCII)));
    sql.post(id, at.isBefore(now) ? now : at, line.index());
    var posted = sql.lock(id).orElseThrow();
    events.publishEvent(new DecisionScheduled(posted.id(), posted.kind(), posted.subject(), at));
    return posted;
  }

  @Override
  public void withdraw(Actor host, Id<Decision> id) {
    host.require(Role.HOST);
    var decision = sql.lock(id).orElseThrow(Refusal::notFound);
    if (decision.postedAt(clock.instant())) {
      throw Refusal.conflict(
          Text.of("名单已经公布", "The list is public already"),
          Text.of("公布后的更改要走撤销。", "After posting, a change is a revocation."));
    }
    sql.withdraw(id, clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Decision> current(String kind, UUID subject) {
    return sql.current(kind, subject);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Decision> posted(String kind, UUID subject) {
    return sql.posted(kind, subject, clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Decision> allPosted(String kind) {
    return sql.allPosted(kind, clock.instant());
  }
}
