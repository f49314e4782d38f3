package io.jinbang.media.fingerprint;

/**
 * A guess followed through the pictures themselves.
 *
 * @param line the alignment as the pictures have it, its stretch as far as they agree, its evidence
 *     the sum over that stretch
 * @param warp where a point of the first's picture lies in the second's
 * @param rival what the evidence would be if one film were shifted in time: what the place alone,
 *     or something that repeats, explains
 * @param covered how much of the shorter film's time they agree
 */
record Trace(Alignment line, Warp warp, double rival, double covered) {
  double evidence() {
    return Math.max(0, line.evidence() - Math.max(0, rival)) * (0.55 + 0.45 * covered);
  }

  /** Whether another covers other times of the first film. */
  boolean apart(Trace other) {
    return line.to() < other.line.from() || other.line.to() < line.from();
  }
}
