package io.jinbang.mail.wording;

import io.jinbang.mail.AddressBook;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's work on the words of letters. */
@Service
class Templates {
  private final List<Stationery> stationery;
  private final WordingSql sql;
  private final Letters letters;
  private final AddressBook addresses;
  private final Clock clock;

  Templates(
      List<Stationery> stationery,
      WordingSql sql,
      Letters letters,
      AddressBook addresses,
      Clock clock) {
    this.stationery = stationery;
    this.sql = sql;
    this.letters = letters;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Every kind of letter there is, by name. */
  List<LetterKind> kinds() {
    return stationery.stream()
        .flatMap(each -> each.kinds().stream())
        .sorted(Comparator.comparing(LetterKind::id))
        .toList();
  }

  LetterKind kind(String id) {
    return kinds().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  Map<String, Revision> latest() {
    return sql.latest();
  }

  /** Newest first. */
  List<Revision> history(LetterKind kind) {
    return sql.all(kind.id());
  }

  /** The words in force. */
  Wording wording(LetterKind kind) {
    return sql.latest(kind.id()).map(Revision::wording).orElseGet(() -> Wording.of(kind));
  }

  @Transactional
  public void change(Actor host, LetterKind kind, Wording wording) {
    host.require(Role.HOST);
    Refusal.unlessNone(WordingRules.problems(kind, wording));
    if (!wording.equals(wording(kind))) {
      keep(host, kind, wording.equals(Wording.of(kind)) ? null : wording);
    }
  }

  /** Back to the words that came with the program. */
  @Transactional
  public void restore(Actor host, LetterKind kind) {
    host.require(Role.HOST);
    if (sql.latest(kind.id()).map(Revision::wording).isPresent()) {
      keep(host, kind, null);
    }
  }

  private void keep(Actor host, LetterKind kind, @Nullable Wording wording) {
    var version = sql.latest(kind.id()).map(Revision::version).orElse(0) + 1;
    sql.add(kind.id(), new Revision(version, wording, host.person(), clock.instant()));
  }

  /** Sends the host a letter with example values. */
  @Transactional
  public void test(Actor host, LetterKind kind) {
    host.require(Role.HOST);
    letters.send(addresses.of(host), kind, kind.values());
  }

  /** As it would arrive, with example values. */
  static Wording.Filled preview(LetterKind kind, Wording wording) {
    return wording.filled(Map.<String, Text>copyOf(kind.values()));
  }
}
