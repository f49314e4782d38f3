package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.FingerprintIndex;
import io.jinbang.shared.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * This machine's index of all fingerprints, filled when first asked and brought up to date before
 * each answer: others write fingerprints, too.
 */
@Component
class Memory {
  private final FingerprintSql sql;
  private final FingerprintIndex<Id<Film>> index = new FingerprintIndex<>();
  private final Map<Id<Film>, String> known = new HashMap<>();
  private String horizon = "0";

  Memory(FingerprintSql sql) {
    this.sql = sql;
  }

  /** The films that look or sound most like one, itself among them. */
  Set<Id<Film>> near(Fingerprint fingerprint, int most) {
    refresh();
    return index.likely(fingerprint, most);
  }

  private synchronized void refresh() {
    var now = sql.horizon(); // before reading: what ends in between is read again next time
    for (var written : sql.since(horizon)) {
      if (!written.by().equals(known.put(written.film(), written.by()))) {
        sql.bytes(written.film())
            .flatMap(Fingerprints::read)
            .ifPresent(fingerprint -> index.put(written.film(), fingerprint));
      }
    }
    horizon = now;
  }

  /** A film that is gone. */
  synchronized void forget(Id<Film> film) {
    known.remove(film);
    index.remove(film);
  }
}
