package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.List;

/**
 * Three peaks that follow each other. Their intervals and the proportion of their times stay what
 * they are when a recording is played faster or slower, with or without its pitch (Six and Leman,
 * Panako, 2014).
 *
 * @param first the earliest peak
 * @param middle pitch steps from the first to the second
 * @param last pitch steps from the first to the third
 * @param span moments from the first to the third
 * @param proportion where between them the second lies, from 0 to 1
 */
record Triple(Peak first, int middle, int last, int span, float proportion) {
  static final int SHARES = 10;
  private static final int NEAREST = 6;
  private static final int FARTHEST = 64;
  private static final int SHORTEST = 6;

  static List<Triple> of(List<Peak> peaks) {
    var made = new ArrayList<Triple>();
    for (var i = 0; i < peaks.size(); i++) {
      var after = following(peaks, i);
      for (var j = 0; j < after.size(); j++) {
        for (var k = j + 1; k < after.size(); k++) {
          add(peaks.get(i), after.get(j), after.get(k), made);
        }
      }
    }
    return made;
  }

  private static List<Peak> following(List<Peak> peaks, int i) {
    var from = peaks.get(i);
    var found = new ArrayList<Peak>();
    for (var j = i + 1; j < peaks.size() && found.size() < NEAREST; j++) {
      var later = peaks.get(j).moment() - from.moment();
      if (later > FARTHEST) {
        break;
      }
      if (later >= 2 && Math.abs(peaks.get(j).pitch() - from.pitch()) <= 40) {
        found.add(peaks.get(j));
      }
    }
    return found;
  }

  private static void add(Peak first, Peak second, Peak third, List<Triple> made) {
    var span = third.moment() - first.moment();
    if (span >= SHORTEST && third.moment() > second.moment()) {
      var proportion = (float) (second.moment() - first.moment()) / span;
      made.add(
          new Triple(
              first,
              second.pitch() - first.pitch(),
              third.pitch() - first.pitch(),
              span,
              proportion));
    }
  }

  int share() {
    return Math.min(SHARES - 1, (int) (proportion * SHARES));
  }

  /** Triples that may be the same have the same key, or one a step beside it. */
  static int key(int middle, int last, int share) {
    return ((middle + 64) * 128 + last + 64) * 16 + share + 1;
  }
}
