package io.jinbang.media.fingerprint;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * Finds among many films the few worth comparing with one, by an exact scan of what is kept of
 * each: nothing near enough is missed. Safe for use by several threads.
 */
public final class FingerprintIndex<K> {
  private final Map<K, Known> films = new ConcurrentHashMap<>();

  private record Known(Keys seen, Echo heard) {}

  /** Adds a film, or replaces it. */
  public void put(K key, Fingerprint fingerprint) {
    films.put(key, new Known(Keys.kept(fingerprint.sights()), Echo.of(fingerprint.peaks())));
  }

  /** Forgets a film; one not there is no fault. */
  public void remove(K key) {
    films.remove(key);
  }

  /** The films worth comparing with one, by their pictures or else by their sound. */
  public Set<K> likely(Fingerprint fingerprint, int most) {
    var likely = new LinkedHashSet<K>();
    near(fingerprint, most).forEach(hit -> likely.add(hit.key()));
    heard(fingerprint, most / 2).forEach(hit -> likely.add(hit.key()));
    return likely;
  }

  /** The films that look most like one, the likeliest first; itself too where it was put. */
  public List<Hit<K>> near(Fingerprint fingerprint, int most) {
    var scan = Scan.of(fingerprint.sights());
    return best(film -> scan.hits(film.seen), most);
  }

  /** The films whose sound has most in common with one's, whatever they show. */
  List<Hit<K>> heard(Fingerprint fingerprint, int most) {
    var echo = Echo.of(fingerprint.peaks());
    return best(film -> echo.shared(film.heard), most);
  }

  private List<Hit<K>> best(ToDoubleFunction<Known> hits, int most) {
    return films.entrySet().parallelStream()
        .map(film -> new Hit<>(film.getKey(), hits.applyAsDouble(film.getValue())))
        .filter(hit -> hit.hits() > 0)
        .sorted(Comparator.<Hit<K>>comparingDouble(Hit::hits).reversed())
        .limit(most)
        .toList();
  }

  /** How many films there are. */
  public int size() {
    return films.size();
  }

  /** How much memory hashes and landmarks take. */
  public long bytes() {
    return films.values().stream().mapToLong(film -> film.seen.bytes() + film.heard.bytes()).sum();
  }
}
