package io.jinbang.mail;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where letters wait. They are sent at least once: a crash between sending and noting repeats. */
@Service
class Outbox implements Letters {
  private static final int AT_A_TIME = 50;
  private static final int SHOWN = 50;
  private static final int IN_A_FILE = 20_000;
  private static final int LONGEST_LINE = 500;

  /** One address and nothing else: no list, no name, no header. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]+@[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]+");

  private final LettersSql sql;
  private final MailGateway gateway;
  private final Clock clock;

  Outbox(LettersSql sql, MailGateway gateway, Clock clock) {
    this.sql = sql;
    this.gateway = gateway;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void send(String to, Language language, String subject, String body) {
    requireOneLine(to, subject);
    var now = clock.instant();
    var letter =
        new Letter(Id.random(), to, subject, body, Letter.State.WAITING, 0, now, now, null, null);
    sql.add(letter, language);
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
    var subject = kind.subject();
    var body = kind.body();
    for (var value : values.entrySet()) {
      subject = filled(subject, value.getKey(), value.getValue());
      body = filled(body, value.getKey(), value.getValue());
    }
    send(
        to,
        Language.ZH,
        subject.zh() + " / " + subject.en(),
        body.zh() + "\n\n— — —\n\n" + body.en());
  }

  private static Text filled(Text words, String name, Text value) {
    var place = "{" + name + "}";
    return Text.of(words.zh().replace(place, value.zh()), words.en().replace(place, value.en()));
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

  /** Sends what is due, where there is a server to send it through. */
  void deliver() {
    if (gateway.isConfigured()) {
      sql.due(clock.instant(), AT_A_TIME).forEach(this::deliver);
    }
  }

  private void deliver(Letter letter) {
    var trouble = gateway.send(letter);
    var now = clock.instant();
    sql.save(trouble.isEmpty() ? letter.sent(now) : letter.failed(trouble.get(), now));
  }

  boolean isConfigured() {
    return gateway.isConfigured();
  }

  /** Newest first; the first page is 0. */
  List<Letter> page(Actor host, int page) {
    host.require(Role.HOST);
    return sql.newest(SHOWN, (long) page * SHOWN);
  }

  /** At least one. */
  int pages(Actor host) {
    host.require(Role.HOST);
    return Math.max(1, (sql.count() + SHOWN - 1) / SHOWN);
  }

  /** The newest, as many as fit into a file. */
  List<Letter> all(Actor host) {
    host.require(Role.HOST);
    return sql.newest(IN_A_FILE, 0);
  }

  Letter get(Actor host, Id<Letter> id) {
    host.require(Role.HOST);
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  /** Tries a letter again that was given up. */
  @Transactional
  public void retry(Actor host, Id<Letter> id) {
    var letter = get(host, id);
    if (letter.state() == Letter.State.SENT) {
      throw Refusal.conflict(
          Text.of("这封信已经发出", "This letter has been sent"),
          Text.of("不必再发。", "There is no need to send it again."));
    }
    sql.save(letter.again(clock.instant()));
  }
}
