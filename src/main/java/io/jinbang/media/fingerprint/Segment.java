package io.jinbang.media.fingerprint;

/** A stretch of one film that is found in another, in seconds of each. */
public record Segment(double aFrom, double aTo, double bFrom, double bTo) {
  /** How long it lasts in the first film. */
  public double seconds() {
    return aTo - aFrom;
  }
}
