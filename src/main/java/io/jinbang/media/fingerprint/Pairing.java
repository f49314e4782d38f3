package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.List;

/** A window of one film held against a window of another, in one of the ways to turn it. */
record Pairing(int a, int b, Symmetry symmetry, boolean negative) {

  /**
   * Of all pairs those that an edit can bring about: a whole against any part, and parts that lie
   * alike in both, which survive what is laid over the others.
   */
  static List<Pairing> of(List<Window> a, List<Window> b) {
    var made = new ArrayList<Pairing>();
    for (var i = 0; i < a.size(); i++) {
      for (var j = 0; j < b.size(); j++) {
        add(i, a.get(i), j, b.get(j), made);
      }
    }
    return made;
  }

  private static void add(int i, Window a, int j, Window b, List<Pairing> made) {
    if (a.whole() && b.whole()) {
      for (var symmetry : Symmetry.values()) {
        made.add(new Pairing(i, j, symmetry, false));
      }
      made.add(new Pairing(i, j, Symmetry.NONE, true));
      made.add(new Pairing(i, j, Symmetry.MIRROR, true));
    } else if (a.whole() || b.whole() || (a.family() == b.family() && a.family() > 0)) {
      made.add(new Pairing(i, j, Symmetry.NONE, false));
      made.add(new Pairing(i, j, Symmetry.MIRROR, false));
    }
  }
}
