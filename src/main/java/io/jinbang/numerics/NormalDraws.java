package io.jinbang.numerics;

/**
 * Standard normal draws that repeat for a seed on any machine and Java release.
 *
 * <p>xoshiro256++ (Blackman and Vigna, ACM TOMS 47(4), 2021), seeded through SplitMix64, feeding
 * the ziggurat of Doornik ("An improved ziggurat method to generate normal random samples", 2005)
 * with 128 blocks. Not for secrets, and one instance per thread.
 */
public final class NormalDraws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int BLOCKS = 128;
  private static final double TAIL = 3.442619855899;
  private static final double AREA = 9.91256303526217e-3;
  private static final double[] EDGE = edges();
  private static final double[] RATIO = ratios();

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  public NormalDraws(long seed) {
    s0 = splitMix(seed + GOLDEN);
    s1 = splitMix(seed + (GOLDEN << 1));
    s2 = splitMix(seed + GOLDEN + (GOLDEN << 1));
    s3 = splitMix(seed + (GOLDEN << 2));
  }

  /** Fills {@code into[from..to)}. */
  public void fill(double[] into, int from, int to) {
    for (var i = from; i < to; i++) {
      into[i] = next();
    }
  }

  /** One draw from N(0, 1). */
  public double next() {
    while (true) {
      var bits = nextLong();
      var block = (int) (bits & (BLOCKS - 1));
      var u = (bits >> 10) * 0x1p-53;
      if (Math.abs(u) < RATIO[block]) {
        return u * EDGE[block];
      }
      if (block == 0) {
        return tail(u < 0);
      }
      var x = u * EDGE[block];
      var inner = StrictMath.exp(-0.5 * (EDGE[block] * EDGE[block] - x * x));
      var outer = StrictMath.exp(-0.5 * (EDGE[block + 1] * EDGE[block + 1] - x * x));
      if (outer + uniform() * (inner - outer) < 1.0) {
        return x;
      }
    }
  }

  private double tail(boolean negative) {
    double x;
    double y;
    do {
      x = StrictMath.log(uniform()) / TAIL;
      y = StrictMath.log(uniform());
    } while (-2 * y < x * x);
    return negative ? x - TAIL : TAIL - x;
  }

  /** In (0, 1): the logarithm of it exists. */
  private double uniform() {
    return ((nextLong() >>> 12) + 0.5) * 0x1p-52;
  }

  private long nextLong() {
    var result = Long.rotateLeft(s0 + s3, 23) + s0;
    var t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  private static long splitMix(long state) {
    var z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static double[] edges() {
    var edge = new double[BLOCKS + 1];
    var f = StrictMath.exp(-0.5 * TAIL * TAIL);
    edge[0] = AREA / f;
    edge[1] = TAIL;
    for (var i = 2; i < BLOCKS; i++) {
      edge[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / edge[i - 1] + f));
      f = StrictMath.exp(-0.5 * edge[i] * edge[i]);
    }
    return edge;
  }

  private static double[] ratios() {
    var ratio = new double[BLOCKS];
    for (var i = 0; i < BLOCKS; i++) {
      ratio[i] = EDGE[i + 1] / EDGE[i];
    }
    return ratio;
  }
}
