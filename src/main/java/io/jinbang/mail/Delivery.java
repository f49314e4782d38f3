package io.jinbang.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Empties the outbox as fast as the server lets it. Letters are sent at least once: a crash between
 * sending and noting repeats.
 */
@Service
class Delivery {
  private static final int AT_A_TIME = 50;
  private static final Duration STINT = Duration.ofSeconds(45);

  private final LettersSql sql;
  private final MailGateway gateway;
  private final Caps caps;
  private final Clock clock;

  Delivery(LettersSql sql, MailGateway gateway, Caps caps, Clock clock) {
    this.sql = sql;
    this.gateway = gateway;
    this.caps = caps;
    this.clock = clock;
  }

  /** Sends what is due, one after another, for less than a minute. */
  void run() {
    if (!gateway.isConfigured()) {
      return;
    }
    var end = System.nanoTime() + STINT.toNanos();
    try (var line = gateway.line()) {
      while (System.nanoTime() < end && some(line)) {
        // on to the next
      }
    }
  }

  /** Whether there may be more. */
  private boolean some(MailGateway.Line line) {
    var now = clock.instant();
    if (sql.pause().filter(pause -> pause.holdsAt(now)).isPresent()) {
      return false;
    }
    var room = caps.room(now, sql::sentSince);
    var due = room == 0 ? List.<Letter>of() : sql.due(now, (int) Math.min(room, AT_A_TIME));
    for (var i = 0; i < due.size(); i++) {
      if (Thread.currentThread().isInterrupted() || !sent(line, due.subList(i, due.size()))) {
        return false;
      }
    }
    return !due.isEmpty();
  }

  /** Hands over the first of them; whether to go on with the next. */
  private boolean sent(MailGateway.Line line, List<Letter> letters) {
    var letter = letters.getFirst();
    var reply = line.send(letter);
    var now = clock.instant();
    switch (reply) {
      case Reply.Taken _ -> {
        sql.save(letter.sent(now));
        sql.endPause();
      }
      case Reply.Refused refused -> sql.save(letter.refused(refused.said(), now));
      case Reply.Failed failed -> sql.save(letter.failed(failed.said(), now));
      case Reply.Unreachable nobody ->
          letters.forEach(each -> sql.save(each.failed(nobody.said(), now)));
      case Reply.Busy busy -> {
        return rest(letter, busy.said());
      }
    }
    return !(reply instanceof Reply.Unreachable);
  }

  private boolean rest(Letter letter, String said) {
    var now = clock.instant();
    var before = sql.pause().orElse(null);
    if (before != null && before.isOnlyAbout(letter)) {
      sql.save(letter.deferredAlone(said, now));
      return true;
    }
    var pause = Pause.after(before, letter, said, now);
    var again = before != null && before.beganWith(letter);
    sql.save(
        letter.deferred(said, again ? pause.until().plus(Duration.ofHours(1)) : pause.until()));
    sql.pause(pause);
    return false;
  }
}
