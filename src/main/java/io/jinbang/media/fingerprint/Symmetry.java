package io.jinbang.media.fingerprint;

/**
 * The eight ways to turn and mirror a picture. Each is exact on the signs of cosine coefficients:
 * mirroring turns the signs of odd frequencies, exchanging the axes exchanges their order.
 */
enum Symmetry {
  NONE(false, false, false),
  MIRROR(true, false, false),
  FLIP(false, true, false),
  HALF_TURN(true, true, false),
  TRANSPOSE(false, false, true),
  TURN_RIGHT(true, false, true),
  TURN_LEFT(false, true, true),
  TRANSVERSE(true, true, true);

  private static final long[] ODD_ACROSS = odd(false);
  private static final long[] ODD_DOWN = odd(true);

  private final boolean mirrored;
  private final boolean flipped;
  private final boolean exchanged;

  Symmetry(boolean mirrored, boolean flipped, boolean exchanged) {
    this.mirrored = mirrored;
    this.flipped = flipped;
    this.exchanged = exchanged;
  }

  boolean mirrored() {
    return mirrored;
  }

  boolean flipped() {
    return flipped;
  }

  /** Whether rows become columns, before anything is mirrored. */
  boolean exchanged() {
    return exchanged;
  }

  /** Whether it is what people do to films without a second thought. */
  boolean usual() {
    return this == NONE || this == MIRROR;
  }

  private static long[] odd(boolean down) {
    var masks = new long[4];
    for (var bit = 0; bit < Cosines.COUNT; bit++) {
      var frequency = down ? bit / Cosines.KEPT : bit % Cosines.KEPT;
      masks[bit >> 6] |= (frequency & 1L) << (bit & 63);
    }
    return masks;
  }

  /** The hashes a film would have if it were turned or mirrored so. */
  Hashes of(Hashes hashes) {
    var made = Hashes.of(hashes.count());
    for (var i = 0; i < hashes.count(); i++) {
      if (exchanged) {
        exchange(hashes, made, i);
      } else {
        made.copy(hashes, i, i);
      }
    }
    for (var word = 0; word < 4; word++) {
      turn(made.word(word), (mirrored ? ODD_ACROSS[word] : 0) ^ (flipped ? ODD_DOWN[word] : 0));
    }
    return made;
  }

  private static void turn(long[] words, long mask) {
    for (var i = 0; i < words.length; i++) {
      words[i] ^= mask;
    }
  }

  private static void exchange(Hashes from, Hashes to, int i) {
    for (var bit = 0; bit < Cosines.COUNT; bit++) {
      var value = from.word(bit >> 6)[i] >>> (bit & 63) & 1;
      var other = bit % Cosines.KEPT * Cosines.KEPT + bit / Cosines.KEPT;
      to.word(other >> 6)[i] |= value << (other & 63);
    }
  }
}
