package io.jinbang.media.probe;

/**
 * How numbers become colours, by the code points of ITU-T H.273; 2 where a film does not say.
 *
 * @param primaries 1 BT.709, 9 BT.2020
 * @param transfer 1 BT.709, 16 PQ, 18 HLG
 * @param matrix 1 BT.709, 9 BT.2020
 * @param full whether black is 0 and white the greatest number
 */
record Colour(int primaries, int transfer, int matrix, boolean full) {
  static final Colour UNSAID = new Colour(2, 2, 2, false);

  /** What this one leaves open, another says. */
  Colour or(Colour other) {
    return new Colour(
        primaries == 2 ? other.primaries : primaries,
        transfer == 2 ? other.transfer : transfer,
        matrix == 2 ? other.matrix : matrix,
        full || other.full);
  }
}
