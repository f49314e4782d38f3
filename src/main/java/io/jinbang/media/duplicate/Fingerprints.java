package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.Fingerprinter;
import io.jinbang.shared.Id;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What films are known by. */
@Service
@Transactional
public class Fingerprints {
  /** The version that is made now. */
  static final int VERSION = new Fingerprinter().finish().version();

  private final FingerprintSql sql;
  private final ApplicationEventPublisher events;

  Fingerprints(FingerprintSql sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  /**
   * Keeps a film's fingerprint; its comparison is queued in the same transaction. The same one kept
   * again, by a job that is repeated, changes nothing.
   */
  public void keep(Id<Film> film, Fingerprint fingerprint) {
    if (sql.save(film, fingerprint.version(), fingerprint.bytes())) {
      events.publishEvent(new FingerprintKept(film));
    }
  }

  /** There is none to be had of this film, until they are made in another way. */
  void keepNone(Id<Film> film) {
    sql.save(film, VERSION, null);
  }

  @Transactional(readOnly = true)
  public boolean has(Id<Film> film) {
    return sql.has(film);
  }

  @Transactional(readOnly = true)
  public Optional<Fingerprint> of(Id<Film> film) {
    return sql.bytes(film).flatMap(Fingerprints::read);
  }

  /** One of a version that nobody reads any more is as good as none, until it is made anew. */
  static Optional<Fingerprint> read(byte[] bytes) {
    try {
      return Optional.of(Fingerprint.of(bytes));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
