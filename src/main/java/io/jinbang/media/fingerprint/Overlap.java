package io.jinbang.media.fingerprint;

/**
 * Two films side by side along a line: what moves at a moment of one and at the same moment of the
 * other, each held against the same seconds around it.
 */
final class Overlap {
  private static final int REACH = 4 * Reel.RATE;

  private final Fingerprint a;
  private final Fingerprint b;
  private final Alignment line;
  private final int first;
  private final int last;

  Overlap(Fingerprint a, Fingerprint b, Alignment line) {
    this.a = a;
    this.b = b;
    this.line = line;
    var one = -line.offset() / line.speed();
    var other = (b.reel().ticks() - 1 - line.offset()) / line.speed();
    first = (int) Math.max(0, Math.ceil(Math.min(one, other) - 0.5));
    last = (int) Math.min(a.reel().ticks() - 1, Math.floor(Math.max(one, other) + 0.5));
  }

  /** First tick of the first film that the second has too. */
  int first() {
    return first;
  }

  /** The last one; before the first where they do not meet. */
  int last() {
    return last;
  }

  /**
   * The correlation at a tick, the second film shifted by some; 0 where one of them ended. What
   * moves must agree, and the pictures too: what both films had in common seconds before would
   * agree by its absence.
   *
   * @param sign -1 where one is taken for the other's negative
   */
  double correlation(int tick, int shift, Agreement agreement, int sign) {
    var at = line.at(tick) + shift;
    var ticks = b.reel().ticks();
    if (tick < first || tick > last || at < -0.5 || at > ticks - 0.5) {
      return 0;
    }
    var before = Math.clamp((int) Math.floor(at), 0, ticks - 1);
    var after = Math.min(before + 1, ticks - 1);
    var share = (float) Math.clamp(at - before, 0, 1);
    var from = Math.max(first, tick - REACH);
    var to = Math.min(last, tick + REACH);
    var one = tick(line.at(from) + shift, ticks);
    var other = tick(line.at(to) + shift, ticks);
    var low = Math.min(one, other);
    var high = Math.max(one, other);
    var b = this.b.reliefs();
    var moving =
        agreement.of(
            a.reliefs().moving(tick, from, to),
            b.moving(before, low, high),
            b.moving(after, low, high),
            share);
    var still = agreement.of(a.reliefs().still(tick), b.still(before), b.still(after), share);
    return Math.min(sign * moving, sign * still);
  }

  private static int tick(double at, int ticks) {
    return Math.clamp((int) Math.round(at), 0, ticks - 1);
  }
}
