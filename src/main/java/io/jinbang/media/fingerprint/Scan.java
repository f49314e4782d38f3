package io.jinbang.media.fingerprint;

/**
 * One film's hashes held against those of many: its wholes, also mirrored, against wholes and
 * parts, its parts against wholes.
 */
final class Scan {
  private static final int NEAR = 92;

  private final Keys plain;
  private final Keys mirrored;

  private Scan(Keys plain) {
    this.plain = plain;
    this.mirrored = plain.mirrored();
  }

  static Scan of(Sights sights) {
    return new Scan(Keys.asked(sights));
  }

  /** How much of this film is in another: for each moment how near the nearest comes, summed. */
  double hits(Keys film) {
    return Math.max(hits(plain, film), hits(mirrored, film));
  }

  private static double hits(Keys asked, Keys film) {
    return hits(asked.still(), film.still()) + hits(asked.moving(), film.moving());
  }

  private static double hits(Keys.Kind asked, Keys.Kind film) {
    var distances = new int[Math.max(film.wholes().size(), film.parts().size())];
    return sum(asked.wholes(), film.wholes(), distances)
        + sum(asked.wholes(), film.parts(), distances)
        + sum(asked.parts(), film.wholes(), distances);
  }

  private static double sum(Keys.Packed asked, Keys.Packed film, int[] distances) {
    var sum = 0.0;
    for (var i = 0; i < asked.size(); i++) {
      sum += Math.max(0, NEAR - nearest(asked.hashes(), i, film, distances));
    }
    return sum;
  }

  private static int nearest(Hashes asked, int i, Keys.Packed film, int[] distances) {
    asked.distances(i, film.hashes(), distances);
    var nearest = Hashes.BITS;
    for (var j = 0; j < film.size(); j++) {
      nearest = Math.min(nearest, distances[j]);
    }
    return nearest;
  }
}
