package io.jinbang.media.store;

import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Reads everything stored again, what was not read for longest first, and compares it with its
 * SHA-256: disks and buckets lose bits without saying so. In a thread of its own and no faster than
 * allowed, so that nobody waits for it.
 */
@Service
public class Scrubs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Scrubs.class);

  /** Each file is read again after so long. */
  static final Duration EVERY = Duration.ofDays(30);

  private static final int STEP = 1 << 20;

  private final Store store;
  private final OriginalSql originals;
  private final PartSql parts;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ScrubRate rate;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean over;

  Scrubs(
      Store store,
      OriginalSql originals,
      PartSql parts,
      ApplicationEventPublisher events,
      Clock clock,
      ScrubRate rate) {
    this.store = store;
    this.originals = originals;
    this.parts = parts;
    this.events = events;
    this.clock = clock;
    this.rate = rate;
  }

  /** Goes through what is due, unless that is being done. */
  public void begin() {
    if (running.compareAndSet(false, true)) {
      Thread.ofVirtual().name("scrub").start(this::work);
    }
  }

  private void work() {
    try {
      all();
    } catch (StoreAway away) {
      log.warn("reading what is stored ends for now: {}", away.getMessage());
    } catch (IOException | RuntimeException e) {
      log.error("cannot read what is stored", e);
    } finally {
      running.set(false);
    }
  }

  /** Everything due, once. */
  void all() throws IOException {
    var before = clock.instant().minus(EVERY);
    for (var next = originals.stalest(before); next.isPresent() && !over; ) {
      verify(next.get());
      next = originals.stalest(before);
    }
    for (var next = parts.stalest(before); next.isPresent() && !over; ) {
      verify(next.get());
      next = parts.stalest(before);
    }
  }

  /** Reads one original and says what is true of it now. */
  void verify(String sha256) throws IOException {
    var whole = isWhole(sha256);
    if (over) {
      return;
    }
    if (whole) {
      originals.verified(sha256, clock.instant());
    } else {
      log.error("the film stored as {} is damaged", sha256);
      originals.damaged(sha256, clock.instant());
    }
  }

  private boolean isWhole(String sha256) throws IOException {
    try {
      return digest(store.held(sha256)).equals(sha256);
    } catch (NoSuchFileException missing) {
      return false;
    }
  }

  private String digest(Held held) throws IOException {
    var digest = Sha256.digest();
    var buffer = new byte[STEP];
    try (var bytes = held.from(0)) {
      var began = System.nanoTime();
      var done = 0L;
      for (int count; !over && (count = bytes.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, count);
        done += count;
        rate.wait(done, System.nanoTime() - began);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A damaged copy is noted as lost, so that it is made again from its original. */
  private void verify(PartSql.Part part) throws IOException {
    var file = store.part(part.film(), part.name());
    if (file.isPresent() && Files.size(file.get()) == part.size() && isWhole(part)) {
      parts.verified(part, clock.instant());
    } else if (!over) {
      lost(part);
    }
  }

  private boolean isWhole(PartSql.Part part) throws IOException {
    var file = store.part(part.film(), part.name()).orElseThrow();
    return digest(new FileHeld(file)).equals(part.sha256());
  }

  /** In this order: asked for twice does no harm. */
  void lost(PartSql.Part part) {
    log.warn("{} of film {} is damaged and will be made again", part.name(), part.film());
    events.publishEvent(new PartLost(part.film(), part.name()));
    parts.forget(part);
  }

  @Override
  public void close() {
    over = true;
  }
}
