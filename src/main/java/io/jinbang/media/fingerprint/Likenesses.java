package io.jinbang.media.fingerprint;

import java.util.EnumSet;
import java.util.List;

/** Compares two fingerprints. */
public final class Likenesses {
  private Likenesses() {}

  /** What the second film has of the first. */
  public static Likeness compare(Fingerprint a, Fingerprint b) {
    var found = Alignments.between(a.sights(), b.sights());
    var heard = Hearing.compare(a.peaks(), b.peaks());
    if (found.isEmpty()) {
      return new Likeness(
          0,
          false,
          0,
          1,
          false,
          EnumSet.noneOf(Edit.class),
          List.of(),
          heard.segments(),
          heard.score(),
          heard.match());
    }
    var best = found.getFirst();
    var score = best.evidence() / (best.evidence() + 12);
    return new Likeness(
        score,
        score > 0.5,
        best.offset() / Reel.RATE,
        best.speed(),
        best.pairing().symmetry() == Symmetry.MIRROR,
        EnumSet.noneOf(Edit.class),
        List.of(segment(best)),
        heard.segments(),
        heard.score(),
        heard.match());
  }

  private static Segment segment(Alignment best) {
    var one = best.at(best.from()) / Reel.RATE;
    var other = best.at(best.to() + 1) / Reel.RATE;
    return new Segment(
        (double) best.from() / Reel.RATE,
        (best.to() + 1.0) / Reel.RATE,
        Math.min(one, other),
        Math.max(one, other));
  }
}
