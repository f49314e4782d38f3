package io.jinbang.media.fingerprint;

/**
 * A guess how two films lie on each other. A tick of the second is a tick of the first, times
 * {@code speed}, plus {@code offset}.
 *
 * @param evidence the odds summed over the best stretch
 * @param from first tick of that stretch in the first film
 * @param to last tick of it
 */
record Alignment(Pairing pairing, double speed, double offset, double evidence, int from, int to) {

  double at(double tick) {
    return tick * speed + offset;
  }

  /** Whether another says nearly the same in the middle of both stretches. */
  boolean like(Alignment other) {
    var middle = (from + to + other.from + other.to) / 4.0;
    return Math.abs(at(middle) - other.at(middle)) < 4 && Math.abs(speed / other.speed - 1) < 0.06;
  }

  Alignment paced(double newSpeed, double newOffset) {
    return new Alignment(pairing, newSpeed, newOffset, evidence, from, to);
  }

  Alignment stretch(double newEvidence, int newFrom, int newTo) {
    return new Alignment(pairing, speed, offset, newEvidence, newFrom, newTo);
  }

  /** Whether another puts the same moments elsewhere, or turns the picture otherwise. */
  boolean contradicts(Alignment other) {
    var middle = (from + to) / 2.0;
    return pairing.symmetry() != other.pairing.symmetry()
        || (Math.abs(at(middle) - other.at(middle)) > 8 && !(to < other.from || other.to < from));
  }

  double seconds() {
    return (to + 1.0 - from) / Reel.RATE;
  }

  Segment segment() {
    var one = Math.max(0, at(from) / Reel.RATE);
    var other = Math.max(0, at(to + 1) / Reel.RATE);
    return new Segment(
        (double) from / Reel.RATE,
        (to + 1.0) / Reel.RATE,
        Math.min(one, other),
        Math.max(one, other));
  }
}
