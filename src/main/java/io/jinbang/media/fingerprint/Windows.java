package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of a film's picture are looked at: what crops, frames and montages may leave of it.
 */
final class Windows {
  private static final float CORNER = 0.62f;
  private static final float NEARLY = 0.88f;
  private static final float AROUND = 0.75f;

  private Windows() {}

  static List<Window> of(Reel reel, Area active, List<Area> insets) {
    var made = new ArrayList<Window>();
    made.add(new Window(active, true, 1));
    parts(active, made);
    shapes(reel, active, made);
    if (!active.near(Area.WHOLE, 0.02f)) {
      made.add(new Window(Area.WHOLE, true, 2));
    }
    insets.forEach(inset -> made.add(new Window(inset, true, 0)));
    return made;
  }

  private static void parts(Area all, List<Window> made) {
    for (var share : new float[] {0.94f, 0.88f, 0.8f, 0.7f, 0.6f, 0.5f}) {
      add(all.middle(share, share), made);
    }
    for (var place = 0; place < 9; place++) {
      var x = place % 3 * (1 - AROUND) / 2;
      var y = place / 3 * (1 - AROUND) / 2;
      if (place != 4) {
        add(all.part(x, y, x + AROUND, y + AROUND), made);
      }
    }
    for (var size : new float[] {NEARLY, CORNER}) {
      for (var x : new float[] {0, 1 - size}) {
        for (var y : new float[] {0, 1 - size}) {
          add(all.part(x, y, x + size, y + size), made);
        }
      }
    }
    add(all.part(0, 0, 0.5f, 1), made);
    add(all.part(0.5f, 0, 1, 1), made);
    add(all.part(0, 0, 1, 0.5f), made);
    add(all.part(0, 0.5f, 1, 1), made);
    add(all.part(0, 0, 1, 0.7f), made);
    add(all.part(0, 0.3f, 1, 1), made);
  }

  /** The middle in the shapes films are cut to: 9:16, square, 4:3 and 16:9. */
  private static void shapes(Reel reel, Area all, List<Window> made) {
    var shape = all.width() * reel.width() / (all.height() * reel.height());
    for (var wanted : new float[] {9f / 16, 8f / 9, 4f / 3, 16f / 9}) {
      var kept = wanted / shape;
      if (kept < 0.92f) {
        add(all.middle(kept, 1), made);
      } else if (kept > 1.08f) {
        add(all.middle(1, 1 / kept), made);
      } else {
        made.add(new Window(all, false, made.size() + 2));
      }
    }
  }

  private static void add(Area area, List<Window> made) {
    made.add(new Window(area, false, made.size() + 2));
  }
}
