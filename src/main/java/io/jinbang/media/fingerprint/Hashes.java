package io.jinbang.media.fingerprint;

/**
 * Hashes of 256 signs, word by word: the first words of all, then the second ones, so that a scan
 * runs along memory and the compiler makes it wide (VPOPCNTQ where there is one).
 */
record Hashes(long[] first, long[] second, long[] third, long[] fourth) {
  static final int BITS = Cosines.COUNT;

  /** The coefficients below 8 in both directions; they lie in the first two words. */
  static final long LOW = 0x00ff00ff00ff00ffL;

  static Hashes of(int count) {
    return new Hashes(new long[count], new long[count], new long[count], new long[count]);
  }

  int count() {
    return first.length;
  }

  long[] word(int word) {
    return switch (word) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      default -> fourth;
    };
  }

  void copy(Hashes from, int index, int to) {
    first[to] = from.first[index];
    second[to] = from.second[index];
    third[to] = from.third[index];
    fourth[to] = from.fourth[index];
  }

  int distance(int i, Hashes other, int j) {
    return Long.bitCount(first[i] ^ other.first[j])
        + Long.bitCount(second[i] ^ other.second[j])
        + Long.bitCount(third[i] ^ other.third[j])
        + Long.bitCount(fourth[i] ^ other.fourth[j]);
  }

  int lowDistance(int i, Hashes other, int j) {
    return Long.bitCount((first[i] ^ other.first[j]) & LOW)
        + Long.bitCount((second[i] ^ other.second[j]) & LOW);
  }

  /** From one hash to each of another film's. */
  void distances(int i, Hashes other, int[] into) {
    var one = first[i];
    var two = second[i];
    var three = third[i];
    var four = fourth[i];
    for (var j = 0; j < other.first.length; j++) {
      into[j] =
          Long.bitCount(other.first[j] ^ one)
              + Long.bitCount(other.second[j] ^ two)
              + Long.bitCount(other.third[j] ^ three)
              + Long.bitCount(other.fourth[j] ^ four);
    }
  }

  /** The same among the lowest 64 signs. */
  void lowDistances(int i, Hashes other, int[] into) {
    var one = first[i];
    var two = second[i];
    for (var j = 0; j < other.first.length; j++) {
      into[j] =
          Long.bitCount((other.first[j] ^ one) & LOW)
              + Long.bitCount((other.second[j] ^ two) & LOW);
    }
  }
}
