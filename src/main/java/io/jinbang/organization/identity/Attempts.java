package io.jinbang.organization.identity;

import io.jinbang.organization.Throttle;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down what may be guessing. An attempt is counted before it is made, in a transaction of its
 * own, so that neither a hundred parallel requests nor a failure escape the count.
 */
@Service
class Attempts implements Throttle {

  /** What is counted against whom, and how many are free. */
  enum Kind {
    ACCOUNT(5),
    ADDRESS(25),
    LETTERS_TO(3),
    LETTERS_FROM(10),
    REGISTRATIONS_FROM(25);

    private final int freeOfCharge;

    Kind(int freeOfCharge) {
      this.freeOfCharge = freeOfCharge;
    }
  }

  private final AttemptsSql sql;
  private final Clock clock;

  Attempts(AttemptsSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @throws Refusal too many, with the time to wait, where it comes too early; it is not counted
   *     then
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void take(Kind kind, String whom) {
    var left = tryTake(kind, whom);
    if (left.isPositive()) {
      throw tooMany(left);
    }
  }

  /** The same, answering with the time to wait; zero where the attempt may be made. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Duration tryTake(Kind kind, String whom) {
    return tryTake(subject(kind, whom), kind.freeOfCharge);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Duration tryTake(String what, int free, String whom) {
    return tryTake(what + ":" + Sha256.hex(whom), free);
  }

  private Duration tryTake(String subject, int free) {
    var now = clock.instant();
    var delay = sql.lock(subject);
    var left = delay.left(now);
    if (left.isZero()) {
      sql.save(subject, delay.next(now, free));
    }
    return left;
  }

  /** It was no guess: they are who they say. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void forget(Kind kind, String whom) {
    sql.forget(subject(kind, whom));
  }

  /** It was no guess, yet others from there may still be guessing. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void forgive(Kind kind, String whom) {
    sql.forgive(subject(kind, whom));
  }

  private static String subject(Kind kind, String whom) {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + Sha256.hex(whom);
  }

  private static Refusal tooMany(Duration left) {
    var seconds = left.toSeconds() + 1;
    var minutes = (seconds + 59) / 60;
    var zh = seconds < 60 ? seconds + " 秒" : minutes + " 分钟";
    var en = amount(seconds < 60 ? seconds : minutes, seconds < 60 ? "second" : "minute");
    return Refusal.of(
        Refusal.Kind.TOO_MANY,
        Problem.at(
            "",
            "尝试太频繁了",
            "Too many attempts",
            "请 " + zh + "后再试；忘了密码，可以要一个登录链接。",
            "Try again in " + en + "; if you forgot the password, ask for a sign-in link."));
  }

  private static String amount(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
