package io.jinbang.media.store;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What the host sees of the store, and may have done about it. */
@Service
public class Stocks {
  /** Bytes of the disk that no upload may take: the database lives there, too. */
  public static final long RESERVE = 2_000_000_000L;

  private static final Logger log = LoggerFactory.getLogger(Stocks.class);

  private final Store store;
  private final StockSql sql;
  private final Scrubs scrubs;
  private final Clock clock;
  private final AtomicBoolean reading = new AtomicBoolean();

  Stocks(Store store, StockSql sql, Scrubs scrubs, Clock clock) {
    this.store = store;
    this.sql = sql;
    this.scrubs = scrubs;
    this.clock = clock;
  }

  public Stock look(Actor host) {
    host.require(Role.HOST);
    var now = clock.instant();
    return new Stock(
        store.shared(),
        store.away(),
        store.free(),
        store.total(),
        sql.promised(now),
        RESERVE,
        sql.films(),
        sql.taken(),
        sql.read(now.minus(Scrubs.EVERY)),
        sql.damage());
  }

  /** Bytes that unfinished uploads may still bring. */
  public long promised() {
    return sql.promised(clock.instant());
  }

  /** Reads a damaged file once more, after it was restored. */
  public void again(Actor host, String sha256) {
    host.require(Role.HOST);
    if (sql.damage().stream().noneMatch(damage -> damage.sha256().equals(sha256))) {
      throw Refusal.notFound();
    }
    if (reading.compareAndSet(false, true)) {
      Thread.ofVirtual().name("scrub-one").start(() -> verify(sha256));
    }
  }

  private void verify(String sha256) {
    try {
      scrubs.verify(sha256);
    } catch (IOException e) {
      log.warn("cannot read {} again: {}", sha256, e.getMessage());
    } finally {
      reading.set(false);
    }
  }
}
