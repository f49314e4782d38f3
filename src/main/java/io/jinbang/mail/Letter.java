package io.jinbang.mail;

import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param kind which kind it is; null where it has words of its own
 * @param attempts how often it was tried to send it
 * @param next when it is tried next
 * @param trouble why the latest attempt failed; null where none did
 */
record Letter(
    Id<Letter> id,
    @Nullable String kind,
    String to,
    String subject,
    String body,
    State state,
    int attempts,
    Instant queued,
    Instant next,
    @Nullable Instant sent,
    @Nullable String trouble) {
  /** After these it is given up: a little more than two days. */
  static final int MOST_ATTEMPTS = 12;

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final Duration DEFERRAL = Duration.ofHours(1);

  /** RFC 5321, 4.5.4.1: a sender gives up after four to five days. */
  private static final Duration PATIENCE = Duration.ofDays(5);

  /** 256 bits in base64url, as in a one-time link. */
  private static final Pattern TOKEN = Pattern.compile("(?<=[/=])[A-Za-z0-9_-]{43}(?=\\s|$)");

  enum State {
    WAITING,
    SENT,
    FAILED
  }

  static Letter fresh(@Nullable String kind, String to, String subject, String body, Instant now) {
    return new Letter(Id.random(), kind, to, subject, body, State.WAITING, 0, now, now, null, null);
  }

  /** Whether somebody waits for it: it carries a one-time link. */
  boolean urgent() {
    return TOKEN.matcher(body).find();
  }

  /** What stays of the body when it has been sent: no key that opens anything. */
  String bodyWithoutTokens() {
    return TOKEN.matcher(body).replaceAll("…");
  }

  /** As it is after an attempt that failed: 1, 2, 4 … minutes until the next, at most 6 hours. */
  Letter failed(String why, Instant now) {
    var wait = Duration.ofMinutes(1L << Math.min(attempts, 10));
    var made = attempts + 1;
    var next = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    return with(made < MOST_ATTEMPTS ? State.WAITING : State.FAILED, made, next, why);
  }

  /** As it is where the server will never take it: not tried again by itself. */
  Letter refused(String why, Instant now) {
    return with(State.FAILED, attempts + 1, now, why);
  }

  /** Where the server was busy, which is no fault of the letter's: no attempt is used up. */
  Letter deferred(String why, Instant until) {
    return with(State.WAITING, attempts, until, why);
  }

  /** Where the server is busy with this letter alone: later, but not for ever. */
  Letter deferredAlone(String why, Instant now) {
    return now.isBefore(queued.plus(PATIENCE))
        ? deferred(why, now.plus(DEFERRAL))
        : refused(why, now);
  }

  private Letter with(State state, int attempts, Instant next, String why) {
    return new Letter(id, kind, to, subject, body, state, attempts, queued, next, null, why);
  }

  Letter sent(Instant now) {
    return new Letter(
        id,
        kind,
        to,
        subject,
        bodyWithoutTokens(),
        State.SENT,
        attempts + 1,
        queued,
        next,
        now,
        null);
  }

  /** Tried once more from the start. */
  Letter again(Instant now) {
    return new Letter(id, kind, to, subject, body, State.WAITING, 0, queued, now, null, trouble);
  }

  @Override
  public String toString() {
    return "Letter[" + id + "]"; // so that neither address nor words get into a log
  }
}
