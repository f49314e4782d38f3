package io.jinbang.organization.identity;

import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which a person comes in without a password. They last seven days. */
@Service
class Links {
  private static final Duration LIFETIME = Duration.ofDays(7);

  private final LinksSql sql;
  private final PeopleSql people;
  private final Clock clock;

  Links(LinksSql sql, PeopleSql people, Clock clock) {
    this.sql = sql;
    this.people = people;
    this.clock = clock;
  }

  /** A new link's path. Earlier ones stay good, so that nobody can spoil another's invitation. */
  @Transactional
  public String issue(Id<Person> person) {
    var token = Token.random();
    var now = clock.instant();
    sql.add(token.sha256(), person, now, now.plus(LIFETIME));
    return "/welcome/" + token.secret();
  }

  /** Whom it would let in; looking uses nothing up. */
  Optional<Person> look(String secret) {
    return sql.find(new Token(secret).sha256(), clock.instant())
        .flatMap(people::account)
        .filter(Account::active)
        .map(Account::person);
  }

  /**
   * Lets the person in, once. The address is proven to be theirs: whoever had registered it before
   * without proof loses what they set.
   *
   * @throws Refusal not found, where it was used, is too old or never was
   */
  @Transactional
  public Person use(String secret) {
    var account =
        sql.use(new Token(secret).sha256(), clock.instant())
            .flatMap(people::account)
            .filter(Account::active)
            .orElseThrow(Links::spent);
    var person = account.person().id();
    if (!account.proven()) {
      people.setPassword(person, null);
      people.endSessions(person, "");
    }
    people.prove(person, clock.instant());
    sql.dropUnused(person);
    return account.person();
  }

  /** Voids what was not used yet. */
  @Transactional
  public void drop(Id<Person> person) {
    sql.dropUnused(person);
  }

  static Refusal spent() {
    return Refusal.of(
        Refusal.Kind.NOT_FOUND,
        Problem.at(
            "",
            "这个链接已经用过，或者过期了",
            "This link has been used, or is too old",
            "链接只能用一次，七天内有效。请在登录页要一个新的，或联系主办方。",
            "A link works once, within seven days. Ask for a new one on the sign-in page, or ask"
                + " the host."));
  }
}
