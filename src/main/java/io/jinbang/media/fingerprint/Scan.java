package io.jinbang.media.fingerprint;

/**
 * One film's hashes held against those of many: its wholes, also mirrored, against wholes and
 * parts, its parts against wholes.
 */
final class Scan {
  private static final int NEAR = 92;

  private final Keys plain;
  private final Keys mirrored;

  private Scan(Keys plain, Keys mirrored) {
    this.plain = plain;
    this.mirrored = mirrored;
  }

  static Scan of(Sights sights, int step) {
    var keys = Keys.of(sights, step);
    return new Scan(keys, new Keys(mirrored(keys.wholes()), mirrored(keys.parts())));
  }

  private static Keys.Packed mirrored(Keys.Packed keys) {
    return new Keys.Packed(Symmetry.MIRROR.of(keys.hashes()), keys.ticks());
  }

  /** How much of this film is in another: for each moment how near the nearest comes, summed. */
  double hits(Keys film) {
    return Math.max(hits(plain, film), hits(mirrored, film));
  }

  private static double hits(Keys asked, Keys film) {
    var distances = new int[Math.max(film.wholes().size(), film.parts().size())];
    return sum(asked.wholes(), film.wholes(), distances)
        + sum(asked.wholes(), film.parts(), distances)
        + sum(asked.parts(), film.wholes(), distances);
  }

  private static double sum(Keys.Packed asked, Keys.Packed film, int[] distances) {
    var sum = 0.0;
    var tick = -1;
    var best = 0;
    for (var i = 0; i < asked.size(); i++) {
      var near = Math.max(0, NEAR - nearest(asked.hashes(), i, film, distances));
      if (asked.ticks()[i] != tick) {
        sum += best;
        best = 0;
        tick = asked.ticks()[i];
      }
      best = Math.max(best, near);
    }
    return sum + best;
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
