package io.jinbang.media.fingerprint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds among many films the few worth comparing with one, by an exact scan of what is kept of
 * each: nothing near enough is missed. Safe for use by several threads.
 */
public final class FingerprintIndex<K> {
  private final Map<K, Keys> films = new ConcurrentHashMap<>();

  /** Adds a film, or replaces it. */
  public void put(K key, Fingerprint fingerprint) {
    films.put(key, Keys.kept(fingerprint.sights()));
  }

  /** Forgets a film; one not there is no fault. */
  public void remove(K key) {
    films.remove(key);
  }

  /** The films most like one, the likeliest first; itself too where it was put. */
  public List<Hit<K>> near(Fingerprint fingerprint, int most) {
    var scan = Scan.of(fingerprint.sights());
    return films.entrySet().parallelStream()
        .map(film -> new Hit<>(film.getKey(), scan.hits(film.getValue())))
        .filter(hit -> hit.hits() > 0)
        .sorted(Comparator.<Hit<K>>comparingDouble(Hit::hits).reversed())
        .limit(most)
        .toList();
  }

  /** How many films there are. */
  public int size() {
    return films.size();
  }

  /** How much memory the hashes take. */
  public long bytes() {
    return films.values().stream().mapToLong(Keys::bytes).sum();
  }
}
