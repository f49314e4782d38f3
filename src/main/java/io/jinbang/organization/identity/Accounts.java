package io.jinbang.organization.identity;

import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as they are opened, given roles and closed. */
@Service
public class Accounts implements People {
  private final PeopleSql sql;
  private final Passwords passwords;
  private final Links links;
  private final Invitations invitations;
  private final Bodies bodies;
  private final Clock clock;

  Accounts(
      PeopleSql sql,
      Passwords passwords,
      Links links,
      Invitations invitations,
      Bodies bodies,
      Clock clock) {
    this.sql = sql;
    this.passwords = passwords;
    this.links = links;
    this.invitations = invitations;
    this.bodies = bodies;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Person register(String name, String email, String password) {
    return open(name, email, password, null, Role.ENTRANT);
  }

  /** Opens an account with a password; the address must have none. */
  Person open(String name, String email, String password, @Nullable Id<Body> body, Role role) {
    var problems = new ArrayList<>(Rules.person(name, email));
    problems.addAll(Rules.password(password, email));
    Refusal.unlessNone(problems);
    var person = person(name, email, body, role);
    if (!sql.add(person, passwords.hash(password), clock.instant())) {
      throw Refusal.invalid(
          "email",
          Text.of("这个邮箱已经注册过", "This e-mail address has an account already"),
          Text.of("请直接登录；忘了密码可以要一个登录链接。", "Sign in, or ask for a sign-in link."));
    }
    return person;
  }

  private static Person person(String name, String email, @Nullable Id<Body> body, Role role) {
    return new Person(Id.random(), name.strip(), Rules.email(email), body, Set.of(role));
  }

  @Override
  @Transactional
  public Invitation invite(
      Actor host, String name, String email, Role role, @Nullable Id<Body> body) {
    host.require(Role.HOST);
    Refusal.unlessNone(Rules.person(name, email));
    requireBody(role, body);
    var fresh = person(name, email, body, role);
    var person = sql.add(fresh, null, clock.instant()) ? fresh : promote(fresh, role, body);
    var path = links.issue(person.id());
    invitations.invite(person, role, path);
    return new Invitation(person, path);
  }

  private void requireBody(Role role, @Nullable Id<Body> body) {
    if (role == Role.COORDINATOR && body == null) {
      throw Refusal.invalid(
          "body",
          Text.of("组织单位人员要有所属单位", "A coordinator works for a body"),
          Text.of("请选一个单位。", "Choose one."));
    }
    if (body != null) {
      bodies.get(body);
    }
  }

  /**
   * Gives the role to whoever has the address. Where it was never proven to be theirs, what they
   * set counts for nothing: otherwise one could register a judge's address before the judge.
   */
  private Person promote(Person fresh, Role role, @Nullable Id<Body> body) {
    var known = sql.account(fresh.email()).orElseThrow(Refusal::notFound);
    var id = known.person().id();
    if (!known.proven()) {
      sql.setPassword(id, null);
      sql.endSessions(id, "");
    }
    sql.setActive(id, true);
    sql.addRole(id, role);
    if (body != null) {
      sql.setBody(id, body);
    }
    return get(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Id<Person>> arrived(Collection<Id<Person>> ids) {
    return sql.proven(ids);
  }

  /** A new one-time link for somebody who has lost theirs. */
  @Transactional
  public Invitation renew(Actor host, Id<Person> id) {
    host.require(Role.HOST);
    var person = active(id).orElseThrow(Refusal::notFound);
    var path = links.issue(id);
    invitations.remind(person, path);
    return new Invitation(person, path);
  }

  @Override
  @Transactional
  public void setPassword(Actor self, String password) {
    setPassword(self, password, "");
  }

  /** The same, ending every session of theirs but one. */
  @Transactional
  public void setPassword(Actor self, String password, String session) {
    var person = active(Id.of(self.person())).orElseThrow(Refusal::notFound);
    Refusal.unlessNone(Rules.password(password, person.email()));
    sql.setPassword(person.id(), passwords.hash(password));
    sql.endSessions(person.id(), session);
    links.drop(person.id());
  }

  /** Takes a role away, from the next request on; the last one is only lost with the account. */
  @Transactional
  public void revoke(Actor host, Id<Person> id, Role role) {
    host.require(Role.HOST);
    var person = get(id);
    requireAnotherHost(person, role == Role.HOST);
    if (Set.of(role).containsAll(person.roles())) {
      throw Refusal.conflict(
          Text.of("这是最后一个身份", "This is the last role"),
          Text.of("要请他离开，请停用账号。", "To let them go, close the account."));
    }
    sql.removeRole(id, role);
  }

  /** Closes an account: its sessions end, its links are void, its name stays on old records. */
  @Transactional
  public void deactivate(Actor host, Id<Person> id) {
    host.require(Role.HOST);
    var person = get(id);
    requireAnotherHost(person, person.roles().contains(Role.HOST));
    sql.setActive(id, false);
    sql.endSessions(id, "");
    links.drop(id);
  }

  private void requireAnotherHost(Person person, boolean losesHost) {
    if (losesHost && withRole(Role.HOST).equals(List.of(person))) {
      throw Refusal.conflict(
          Text.of("这是最后一位主办方管理员", "This is the last administrator of the host"),
          Text.of("请先邀请另一位。", "Invite another one first."));
    }
  }

  @Override
  public Person get(Id<Person> id) {
    return sql.account(id).map(Account::person).orElseThrow(Refusal::notFound);
  }

  @Override
  public Optional<Person> active(Id<Person> id) {
    return sql.account(id).filter(Account::active).map(Account::person);
  }

  /** Whether a link sent to the address was ever used. */
  boolean isProven(Id<Person> id) {
    return sql.account(id).filter(Account::proven).isPresent();
  }

  @Override
  public Optional<Person> byEmail(String email) {
    return sql.account(Rules.email(email)).map(Account::person);
  }

  @Override
  public List<Person> withRole(Role role) {
    return sql.activeWith(role).stream().map(Account::person).toList();
  }

  @Override
  public List<Person> withRole(Role role, Collection<Id<Body>> bodies) {
    return sql.activeWith(role, bodies).stream().map(Account::person).toList();
  }

  /** With how each comes in; staff and judges where no role is asked for. */
  List<Account> list(Actor host, @Nullable Role role) {
    host.require(Role.HOST);
    return sql.accounts(role);
  }
}
