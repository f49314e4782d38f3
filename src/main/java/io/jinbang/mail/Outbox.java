package io.jinbang.mail;

import io.jinbang.mail.wording.Wordings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where letters wait, and where the host looks after them. */
@Service
class Outbox implements Letters {
  private static final int LONGEST_LINE = 500;

  /** One address and nothing else: no list, no name, no header. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]+@[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]+");

  private final LettersSql sql;
  private final Wordings wordings;
  private final MailGateway gateway;
  private final Caps caps;
  private final Clock clock;

  Outbox(LettersSql sql, Wordings wordings, MailGateway gateway, Caps caps, Clock clock) {
    this.sql = sql;
    this.wordings = wordings;
    this.gateway = gateway;
    this.caps = caps;
    this.clock = clock;
  }

  // -- queueing

  @Override
  @Transactional
  public void send(String to, Language language, String subject, String body) {
    requireOneLine(to, subject);
    sql.add(List.of(Letter.fresh(null, to, subject, body, clock.instant())), language);
  }

  @Override
  @Transactional(readOnly = true)
  public int countTo(String to) {
    return sql.countTo(to);
  }

  @Override
  @Transactional
  public void forget(String to) {
    sql.forget(to);
  }

  @Override
  @Transactional
  public void send(String to, LetterKind kind, Map<String, Text> values) {
    send(List.of(to), kind, values);
  }

  @Override
  @Transactional
  public void send(Collection<String> to, LetterKind kind, Map<String, Text> values) {
    var filled = wordings.of(kind).filled(values);
    var now = clock.instant();
    to.forEach(each -> requireOneLine(each, filled.subject()));
    sql.add(
        to.stream()
            .map(each -> Letter.fresh(kind.id(), each, filled.subject(), filled.body(), now))
            .toList(),
        Language.ZH);
  }

  private static void requireOneLine(String to, String subject) {
    if (to.length() > LONGEST_LINE || !ADDRESS.matcher(to).matches()) {
      throw Refusal.invalid(
          "to",
          Text.of("收信地址写错了", "The address of the letter is wrong"),
          Text.of("请写一个地址，不带空格和换行。", "Give one address, without spaces or line breaks."));
    }
    if (subject.length() > LONGEST_LINE || subject.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid(
          "subject",
          Text.of("信的标题不能换行", "The subject of a letter has one line"),
          Text.of("请去掉换行，不超过 500 字。", "Take line breaks out; at most 500 characters."));
    }
  }

  // -- looking after

  /** What the host sees of the queue. */
  @Transactional(readOnly = true)
  public Queue queue(Actor host, Queue.Filter filter) {
    host.require(Role.HOST);
    var now = clock.instant();
    var counts = sql.counts(filter.kind());
    var waiting = counts.getOrDefault(Letter.State.WAITING, 0L);
    var configured = gateway.isConfigured();
    return new Queue(
        filter,
        counts,
        sql.kinds(),
        sql.page(filter).stream().map(letter -> LetterLine.of(letter, configured)).toList(),
        sql.pause().filter(pause -> pause.holdsAt(now)).orElse(null),
        waiting == 0 || !configured ? null : caps.finish(waiting, now, sql::sentSince),
        configured);
  }

  /** All that the filter lets through, for taking away. */
  @Transactional(readOnly = true)
  public List<LetterLine> all(Actor host, Queue.Filter filter) {
    host.require(Role.HOST);
    return sql.all(filter).stream().map(letter -> LetterLine.of(letter, true)).toList();
  }

  LetterLine get(Actor host, Id<Letter> id) {
    host.require(Role.HOST);
    return LetterLine.of(find(id), gateway.isConfigured());
  }

  private Letter find(Id<Letter> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  /** Tries a letter again that was given up. */
  @Transactional
  public void retry(Actor host, Id<Letter> id) {
    host.require(Role.HOST);
    var letter = find(id);
    if (letter.state() == Letter.State.SENT) {
      throw Refusal.conflict(
          Text.of("这封信已经发出", "This letter has been sent"),
          Text.of("不必再发。", "There is no need to send it again."));
    }
    sql.save(letter.again(clock.instant()));
  }

  /** Tries again whatever was given up; how many that is. */
  @Transactional
  public int retryAll(Actor host) {
    host.require(Role.HOST);
    return sql.retryFailed(clock.instant());
  }
}
