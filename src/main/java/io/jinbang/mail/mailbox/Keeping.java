package io.jinbang.mail.mailbox;

import io.jinbang.mail.Message;
import io.jinbang.mail.MessageArrived;
import io.jinbang.mail.mime.MimeReader;
import io.jinbang.mail.mime.MimeReading;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a message whose bytes are safe: row, event and the note that it is done with, together.
 */
@Service
class Keeping {
  private final MessageSql sql;
  private final MessageStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Keeping(MessageSql sql, MessageStore store, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** True where it is new. */
  @Transactional
  public boolean enter(
      String mailbox,
      long validity,
      RemoteFolder.Remote remote,
      Digested.Seal seal,
      boolean whole) {
    sql.lock();
    var header = header(seal);
    var messageId = header.messageId().isEmpty() ? null : header.messageId();
    var known = sql.same(seal, messageId);
    Id<Message> id = known.orElseGet(Id::random);
    if (known.isEmpty()) {
      var variant = sql.isKnown(messageId);
      var message =
          new Message(
              id,
              seal.sha256(),
              variant,
              header.from(),
              header.subject().substring(0, Math.min(500, header.subject().length())),
              remote.receivedAt(),
              whole ? seal.size() : remote.size(),
              whole);
      sql.add(message, messageId, seal.contentSha256(), clock.instant());
      events.publishEvent(new MessageArrived(id));
    }
    sql.fetched(mailbox, validity, remote.uid(), id);
    return known.isEmpty();
  }

  private MimeReading header(Digested.Seal seal) {
    try (var in = Files.newInputStream(store.path(seal.sha256()))) {
      return MimeReader.header(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was just kept", e);
    }
  }
}
