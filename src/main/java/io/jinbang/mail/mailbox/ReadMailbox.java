package io.jinbang.mail.mailbox;

import io.jinbang.mail.Mailbox;
import io.jinbang.mail.Message;
import io.jinbang.mail.mime.Limits;
import io.jinbang.mail.mime.MimeReader;
import io.jinbang.mail.mime.MimeReading;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contract: what is on the server and not yet here is fetched, kept, and only then flagged. */
@Service
class ReadMailbox implements Mailbox {
  static final long LARGEST = 100_000_000;

  private final RemoteMailbox remote;
  private final MessageStore store;
  private final Keeping keeping;
  private final MessageSql sql;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();

  ReadMailbox(
      RemoteMailbox remote, MessageStore store, Keeping keeping, MessageSql sql, Clock clock) {
    this.remote = remote;
    this.store = store;
    this.keeping = keeping;
    this.sql = sql;
    this.clock = clock;
  }

  // -- reading

  @Override
  public int read() {
    reading.lock();
    try (var folder = remote.open()) {
      var fresh = read(folder);
      sql.read(clock.instant(), null);
      return fresh;
    } catch (Refusal refusal) {
      sql.read(
          clock.instant(), refusal.first().message().zh() + "\n" + refusal.first().message().en());
      throw refusal;
    } finally {
      reading.unlock();
    }
  }

  private int read(RemoteFolder folder) {
    var validity = folder.validity();
    var done = sql.fetched(folder.name(), validity);
    var fresh = 0;
    for (var message : folder.list()) {
      if (!done.contains(message.uid())) {
        fresh += keep(folder, validity, message) ? 1 : 0;
      }
      if (!message.seen()) {
        folder.mark(message.uid());
      }
    }
    return fresh;
  }

  private boolean keep(RemoteFolder folder, long validity, RemoteFolder.Remote message) {
    var whole = message.size() <= LARGEST;
    var seal =
        store.keep(
            to -> {
              if (whole) {
                folder.fetch(message.uid(), to);
              } else {
                folder.fetchHeader(message.uid(), to);
              }
            });
    return keeping.enter(folder.name(), validity, message, seal, whole);
  }

  // -- what was read

  @Override
  public Message get(Id<Message> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  @Override
  public Path raw(Message message) {
    return store.path(message.sha256());
  }

  @Override
  public MimeReading open(Message message, Path folder) {
    try {
      return MimeReader.read(raw(message), folder, Limits.USUAL);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read message " + message.id(), e);
    }
  }

  // -- settings

  @Override
  public State state() {
    return sql.state(remote.address());
  }

  @Override
  @Transactional
  public void turn(Actor host, boolean on) {
    host.require(Role.HOST);
    sql.turn(on, host.person(), clock.instant());
  }

  @Override
  public Optional<Problem> test(Actor host) {
    host.require(Role.HOST);
    try (var folder = remote.open()) {
      folder.validity();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.first());
    }
  }
}
