package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Compares what is stored with what is known: files nobody knows are deleted once they are {@link
 * #AGE} old, since a younger one may belong to something on its way; what is known and not there is
 * noted as damaged, or made again.
 */
@Service
public class Stocktaking {
  /** Nothing younger is ever cleared. */
  public static final Duration AGE = Duration.ofDays(2);

  private static final Logger log = LoggerFactory.getLogger(Stocktaking.class);

  private final Shelf shelf;
  private final Store store;
  private final OriginalSql originals;
  private final PartSql parts;
  private final StockSql stock;
  private final Scrubs scrubs;
  private final Clock clock;

  Stocktaking(
      Shelf shelf,
      Store store,
      OriginalSql originals,
      PartSql parts,
      StockSql stock,
      Scrubs scrubs,
      Clock clock) {
    this.shelf = shelf;
    this.store = store;
    this.originals = originals;
    this.parts = parts;
    this.stock = stock;
    this.scrubs = scrubs;
    this.clock = clock;
  }

  /** Looks through everything once. */
  public void take() throws IOException {
    var round = new Round(clock.instant());
    shelf.forEach(round);
    round.originals();
    round.parts();
    var leftovers = shelf.clearLeftovers(round.began.minus(AGE)) + clearWorkshops(round.began);
    if (leftovers + round.cleared > 0) {
      log.info("cleared {} stored files nobody knew, {} leftovers", round.cleared, leftovers);
    }
    stock.save(
        round.began,
        round.originals.size(),
        round.originals.values().stream().mapToLong(Long::longValue).sum(),
        round.partBytes,
        round.cleared + leftovers,
        round.clearedBytes);
  }

  /** Folders in which something was being made when its process died. */
  private int clearWorkshops(Instant now) throws IOException {
    var count = 0;
    for (Path folder : store.workshops()) {
      if (Folders.changed(folder).isBefore(now.minus(AGE))) {
        Folders.delete(folder);
        count++;
      }
    }
    return count;
  }

  /** What one look through saw. */
  private final class Round implements Shelf.Visitor {
    final Instant began;
    final Map<String, Long> originals = new HashMap<>();
    final Map<String, Long> seenParts = new HashMap<>();
    final Set<Id<Film>> dropped = new HashSet<>();
    long partBytes;
    long cleared;
    long clearedBytes;

    Round(Instant began) {
      this.began = began;
    }

    private boolean isOld(Instant changed) {
      return changed.isBefore(began.minus(AGE));
    }

    @Override
    public void original(String sha256, long size, Instant changed) throws IOException {
      if (isOld(changed) && Stocktaking.this.originals.isUnknown(sha256)) {
        Stocktaking.this.originals.dropUnknown(sha256, _ -> shelf.dropOriginal(sha256));
        count(size);
      } else {
        originals.put(sha256, size);
      }
    }

    @Override
    public void part(Id<Film> film, String name, long size, Instant changed) throws IOException {
      if (isOld(changed) && !stock.isFilm(film)) {
        if (dropped.add(film)) {
          shelf.dropParts(film);
        }
        count(size);
      } else {
        seenParts.put(film + "/" + name, size);
        partBytes += size;
      }
    }

    private void count(long size) {
      cleared++;
      clearedBytes += size;
    }

    /** What was there before the look began and was not seen is missing. */
    void originals() {
      for (var known : Stocktaking.this.originals.keptBefore(began.minus(Duration.ofHours(1)))) {
        var size = originals.get(known.sha256());
        if (size == null || size != known.size()) {
          log.error("the film stored as {} is {}", known.sha256(), size == null ? "gone" : "cut");
          Stocktaking.this.originals.damaged(known.sha256(), clock.instant());
        }
      }
    }

    void parts() {
      for (var known : parts.verifiedBefore(began.minus(Duration.ofHours(1)))) {
        var size = seenParts.get(known.film() + "/" + known.name());
        if (size == null || size != known.size()) {
          scrubs.lost(known);
        }
      }
    }
  }
}
