package io.jinbang.intake.mailbox;

import io.jinbang.installation.Home;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.mail.Mailbox;
import io.jinbang.mail.Message;
import io.jinbang.mail.mime.MimeReading.Part;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Gets parts of a message out again: to be taken away, or for another work. */
@Service
class Repairing {
  private final MailDesk desk;
  private final MailSql sql;
  private final Mailbox mailbox;
  private final Arrivals arrivals;
  private final Home home;

  Repairing(MailDesk desk, MailSql sql, Mailbox mailbox, Arrivals arrivals, Home home) {
    this.desk = desk;
    this.sql = sql;
    this.mailbox = mailbox;
    this.arrivals = arrivals;
    this.home = home;
  }

  /** Gives works other films of the same message, as the pairing by hand has it. */
  void pair(Actor host, Id<Message> id, Map<String, String> films) {
    for (var place : desk.pair(host, id, films)) {
      sql.works(id).stream()
          .filter(work -> work.place().equals(place))
          .forEach(work -> give(id, work, films.getOrDefault(place, "")));
    }
  }

  private void give(Id<Message> id, MailWork work, String film) {
    if (work.arrival() == null || film.isEmpty()) {
      return;
    }
    var file = home.folder("arriving").resolve(UUID.randomUUID().toString());
    with(
        id,
        part -> part.name().equals(film),
        part -> {
          try {
            return Files.copy(part.file(), file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    arrivals.attach(work.arrival(), file, film);
    sql.replaceFilm(id, work.place(), film);
  }

  Path raw(Actor host, Id<Message> id) {
    host.require(Role.HOST);
    return mailbox.raw(mailbox.get(id));
  }

  /** One part's name and bytes. */
  record Taken(String name, byte[] bytes) {}

  Taken part(Actor host, Id<Message> id, int number) {
    host.require(Role.HOST);
    return with(
        id,
        part -> part.number() == number,
        part -> {
          try {
            return new Taken(part.name(), Files.readAllBytes(part.file()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private <T> T with(Id<Message> id, Predicate<Part> wanted, Function<Part, T> use) {
    var folder = home.folder("mailbox").resolve("open").resolve(UUID.randomUUID().toString());
    try {
      return mailbox.open(mailbox.get(id), folder).parts().stream()
          .filter(wanted)
          .findFirst()
          .map(use)
          .orElseThrow(Refusal::notFound);
    } finally {
      clear(folder);
    }
  }

  static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }
}
