package io.jinbang.media.fingerprint;

import java.util.EnumSet;
import java.util.Set;

/** Which edits a trace tells for certain. */
final class Edits {
  private static final double SPEED = 0.03;
  private static final double SHARE = 0.85;
  private static final double STRETCH = 1.15;

  private Edits() {}

  static Set<Edit> of(Trace trace, Fingerprint a, Fingerprint b) {
    var edits = EnumSet.noneOf(Edit.class);
    turned(trace.line().pairing(), edits);
    paced(trace.line(), a, b, edits);
    framed(trace.warp(), a, b, edits);
    return edits;
  }

  private static void turned(Pairing pairing, Set<Edit> edits) {
    switch (pairing.symmetry()) {
      case NONE -> {}
      case MIRROR -> edits.add(Edit.MIRRORED);
      case FLIP -> edits.addAll(Set.of(Edit.MIRRORED, Edit.UPSIDE_DOWN));
      case HALF_TURN -> edits.add(Edit.UPSIDE_DOWN);
      case TURN_LEFT, TURN_RIGHT -> edits.add(Edit.TURNED);
      case TRANSPOSE, TRANSVERSE -> edits.addAll(Set.of(Edit.MIRRORED, Edit.TURNED));
    }
    if (pairing.negative()) {
      edits.add(Edit.NEGATIVE);
    }
  }

  private static void paced(Alignment line, Fingerprint a, Fingerprint b, Set<Edit> edits) {
    var speed = Math.abs(line.speed());
    if (line.speed() < 0) {
      edits.add(Edit.REVERSED);
    }
    if (line.seconds() > 4 && Math.abs(speed - 1) > SPEED) {
      edits.add(speed < 1 ? Edit.FASTER : Edit.SLOWER);
    }
    var segment = line.segment();
    if (segment.bTo() - segment.bFrom() < 0.8 * b.seconds()) {
      edits.add(Edit.EXTENDED);
    } else if (segment.seconds() < 0.8 * a.seconds()) {
      edits.add(Edit.EXCERPT);
    }
  }

  /** Where the first's whole picture, without its bars, comes to lie in the second. */
  private static void framed(Warp warp, Fingerprint a, Fingerprint b, Set<Edit> edits) {
    var all = a.active();
    var shown = 0;
    var tried = 0;
    for (var x = 0.025; x < 1; x += 0.05) {
      for (var y = 0.025; y < 1; y += 0.05) {
        var ax = all.left() + x * all.width();
        var ay = all.top() + y * all.height();
        tried++;
        shown += inside(warp.x(ax, ay)) && inside(warp.y(ax, ay)) ? 1 : 0;
      }
    }
    var share = (double) shown / tried;
    if (share < SHARE) {
      edits.add(Edit.CROPPED);
    }
    if (share * warp.scale() * all.width() * all.height() < 0.8) {
      edits.add(Edit.INSET);
    }
    var across =
        Math.hypot(warp.a() * b.reel().width(), warp.d() * b.reel().height()) / a.reel().width();
    var down =
        Math.hypot(warp.b() * b.reel().width(), warp.e() * b.reel().height()) / a.reel().height();
    if (Math.max(across / down, down / across) > STRETCH) {
      edits.add(Edit.STRETCHED);
    }
  }

  private static boolean inside(double place) {
    return place >= 0 && place <= 1;
  }
}
