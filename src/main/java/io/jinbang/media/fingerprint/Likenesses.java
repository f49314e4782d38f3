package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares two fingerprints. */
public final class Likenesses {
  /** Evidence beyond which no further guess is followed, for it cannot change the answer. */
  private static final double PLENTY = 60;

  /** Evidence below which the place is sought first. */
  private static final double FEW = 12;

  private Likenesses() {}

  /** What the second film has of the first. */
  public static Likeness compare(Fingerprint a, Fingerprint b) {
    var verdict = Verdict.of(traces(a, b), a.seconds(), b.seconds());
    var heard = Hearing.compare(a.peaks(), b.peaks());
    if (verdict == null) {
      return new Likeness(
          0,
          false,
          0,
          1,
          false,
          Set.of(),
          List.of(),
          heard.segments(),
          heard.score(),
          heard.match());
    }
    var line = verdict.best().line();
    return new Likeness(
        verdict.score(),
        verdict.match(),
        line.offset() / Reel.RATE,
        line.speed(),
        line.pairing().symmetry().mirrored() != line.pairing().symmetry().flipped(),
        verdict.told() ? Edits.of(verdict.best(), a, b) : Set.of(),
        verdict.segments(),
        heard.segments(),
        heard.score(),
        heard.match());
  }

  private static List<Trace> traces(Fingerprint a, Fingerprint b) {
    var traces = new ArrayList<Trace>();
    if (a.seconds() == 0 || b.seconds() == 0) {
      return traces;
    }
    var most = 0.0;
    for (var guess : Alignments.between(a.sights(), b.sights())) {
      if (most < PLENTY) {
        var trace = Tracing.of(a, b, guess);
        traces.add(trace);
        most = Math.max(most, trace.evidence());
      }
    }
    if (most < FEW) {
      Places.of(a, b).forEach(each -> traces.add(Tracing.of(a, b, each.guess(), each.warp())));
    }
    return traces;
  }
}
