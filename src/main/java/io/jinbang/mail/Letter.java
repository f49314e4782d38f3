package io.jinbang.mail;

import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param attempts how often it was tried to send it
 * @param next when it is tried next
 * @param trouble why the latest attempt failed; null where none did
 */
record Letter(
    Id<Letter> id,
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

  /** 256 bits in base64url, as in a one-time link. */
  private static final Pattern TOKEN = Pattern.compile("(?<=/)[A-Za-z0-9_-]{43}(?=\\s|$)");

  enum State {
    WAITING,
    SENT,
    FAILED
  }

  /** What stays of the body when it has been sent: no key that opens anything. */
  String bodyWithoutTokens() {
    return TOKEN.matcher(body).replaceAll("…");
  }

  /** As it is after an attempt that failed: 1, 2, 4 … minutes until the next, at most 6 hours. */
  Letter failed(String why, Instant now) {
    var wait = Duration.ofMinutes(1L << Math.min(attempts, 10));
    var made = attempts + 1;
    return new Letter(
        id,
        to,
        subject,
        body,
        made < MOST_ATTEMPTS ? State.WAITING : State.FAILED,
        made,
        queued,
        now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT),
        null,
        why);
  }

  Letter sent(Instant now) {
    return new Letter(
        id, to, subject, bodyWithoutTokens(), State.SENT, attempts + 1, queued, next, now, null);
  }

  /** Tried once more from the start. */
  Letter again(Instant now) {
    return new Letter(id, to, subject, body, State.WAITING, 0, queued, now, null, trouble);
  }

  @Override
  public String toString() {
    return "Letter[" + id + "]"; // so that neither address nor words get into a log
  }
}
