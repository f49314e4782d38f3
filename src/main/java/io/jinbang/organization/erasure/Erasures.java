package io.jinbang.organization.erasure;

import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.Ledger;
import io.jinbang.organization.Erasable;
import io.jinbang.organization.Erasable.Holding;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for, shows and does the erasure of a person's data. */
@Service
class Erasures {
  private final ErasureSql sql;
  private final List<Erasable> holders;
  private final People people;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Erasures(ErasureSql sql, List<Erasable> holders, People people, Ledger ledger, Clock clock) {
    this.sql = sql;
    this.holders = holders;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** One's own data. Asking twice changes nothing. */
  @Transactional
  public void ask(Actor self) {
    sql.ask(Id.of(self.person()), clock.instant());
  }

  @Transactional(readOnly = true)
  public boolean isAsked(Actor self) {
    return sql.waitingOf(Id.of(self.person())).isPresent();
  }

  @Transactional(readOnly = true)
  public List<Erasure> all(Actor host) {
    host.require(Role.HOST);
    return sql.all();
  }

  Person whose(Erasure erasure) {
    return people.get(erasure.person());
  }

  /** What there is: of a request that waits as it is now, of one done as it was. */
  List<Holding> holdings(Erasure erasure) {
    return erasure.doneAt() == null ? holdings(erasure.person()) : erasure.erased();
  }

  private List<Holding> holdings(Id<Person> person) {
    return holders.stream().flatMap(each -> each.holdings(person).stream()).toList();
  }

  /** Does it, and keeps the proof; all of it or nothing. */
  @Transactional
  public void execute(Actor host, Id<Erasure> id) {
    host.require(Role.HOST);
    var asked = sql.lock(id).orElseThrow(Refusal::notFound);
    if (asked.doneAt() != null) {
      return;
    }
    requireNoHost(people.get(asked.person()));
    var gone = holdings(asked.person());
    holders.forEach(each -> each.erase(asked.person()));
    prove(host, asked, gone);
  }

  private static void requireNoHost(Person person) {
    if (person.roles().contains(Role.HOST)) {
      throw Refusal.conflict(
          Text.of("主办方人员的账号不能这样删除", "An administrator of the host is not erased like this"),
          Text.of("请先取消他的主办方身份。", "Take that role away first."));
    }
  }

  private void prove(Actor host, Erasure asked, List<Holding> gone) {
    var now = clock.instant();
    var payload =
        "jinbang-erasure 1\nrequest %s\nasked %s\ndone %s\nby %s\n"
                .formatted(asked.id(), asked.askedAt(), now, host.person())
            + gone.stream().map(Erasures::line).collect(Collectors.joining());
    var salt = Commitment.salt(random);
    var commitment = Commitment.of(salt, payload.getBytes(StandardCharsets.UTF_8));
    var index = ledger.append("erasure", commitment.bytes()).index();
    var done =
        new Erasure(
            asked.id(), asked.person(), asked.askedAt(), now, Id.of(host.person()), gone, index);
    sql.done(done, HexFormat.of().formatHex(salt), payload);
  }

  private static String line(Holding one) {
    return "%s %d %s\n"
        .formatted(one.stays() == null ? "erased" : "kept", one.count(), one.kind().en());
  }
}
