package io.jinbang.organization.identity;

import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coming in by password, and asking for a link where it is forgotten. */
@Service
class SignIns {
  private final PeopleSql people;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Links links;
  private final Invitations invitations;

  SignIns(
      PeopleSql people,
      Passwords passwords,
      Attempts attempts,
      Links links,
      Invitations invitations) {
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
    this.links = links;
    this.invitations = invitations;
  }

  /**
   * The person with that address and password. An unknown address, a closed account and a wrong
   * password get the same answer after the same time.
   *
   * @param from the network address the attempt comes from
   */
  Person byPassword(String typed, String password, String from) {
    var email = Rules.email(typed);
    attempts.take(Attempts.Kind.ADDRESS, from);
    attempts.take(Attempts.Kind.ACCOUNT, email);
    var account = people.account(email).filter(Account::active);
    if (!passwords.matches(password, account.map(Account::password).orElse(null))) {
      throw wrong();
    }
    attempts.forget(Attempts.Kind.ACCOUNT, email);
    attempts.forgive(Attempts.Kind.ADDRESS, from);
    return account.map(Account::person).orElseThrow(SignIns::wrong);
  }

  private static Refusal wrong() {
    return Refusal.invalid(
        "password",
        Text.of("邮箱或密码不对", "The e-mail address or the password is wrong"),
        Text.of("请再看一遍大小写；忘了密码，可以要一个登录链接。", "Check capitals, or ask for a sign-in link."));
  }

  /** Counts a registration from that network address. */
  void countRegistration(String from) {
    attempts.take(Attempts.Kind.REGISTRATIONS_FROM, from);
  }

  /** Sends a link where there is such an account, and says nothing of whether there is. */
  @Transactional
  public void remind(String typed, String from) {
    var email = Rules.email(typed);
    attempts.take(Attempts.Kind.LETTERS_FROM, from);
    if (attempts.tryTake(Attempts.Kind.LETTERS_TO, email).isZero()) {
      people
          .account(email)
          .filter(Account::active)
          .map(Account::person)
          .ifPresent(person -> invitations.remind(person, links.issue(person.id())));
    }
  }

  /** Whether the password is the person's own, counted as an attempt like any other. */
  boolean isPasswordOf(Id<Person> id, String password, String from) {
    var account = people.account(id).orElseThrow(Refusal::notFound);
    try {
      byPassword(account.person().email(), password, from);
      return true;
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.TOO_MANY) {
        throw refusal;
      }
      return false;
    }
  }
}
