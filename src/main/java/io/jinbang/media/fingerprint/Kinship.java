package io.jinbang.media.fingerprint;

/**
 * How much the moment of one film speaks for being the moment of another: roughly the logarithm of
 * the odds, from the number of signs that differ. Of 256 signs, unrelated pictures differ in about
 * 128; the lowest 64 alone survive blurring and small turns.
 *
 * @param negative whether the second is taken for the negative of the first, all signs turned
 */
record Kinship(Sight a, float[] noveltyA, Sight b, float[] noveltyB, boolean negative) {
  static final float LEAST = -0.9f;
  private static final float NOTHING_SEEN = -0.15f;
  private static final float CONTRAST = 1.2f;
  private static final float MOTION = 0.35f;
  private static final float[] ALL_SIGNS = odds(256, 96, 28, 2);
  private static final float[] LOW_SIGNS = odds(64, 18, 8, 1.4f);

  private static float[] odds(int most, float even, float width, float best) {
    var odds = new float[most + 1];
    for (var distance = 0; distance <= most; distance++) {
      odds[distance] = Math.clamp((even - distance) / width, -0.75f, best);
    }
    return odds;
  }

  /** Whether there is anything to see at a moment of the first film. */
  boolean seen(int i) {
    return a.contrast()[i] > CONTRAST || a.motion()[i] > MOTION;
  }

  float at(int i, int j) {
    var still = a.contrast()[i] > CONTRAST && b.contrast()[j] > CONTRAST;
    var moving = a.motion()[i] > MOTION && b.motion()[j] > MOTION;
    if (!still && !moving) {
      return NOTHING_SEEN;
    }
    var sum = 0f;
    if (still) {
      var odds = odds(a.still(), i, b.still(), j);
      sum += odds > 0 ? odds * (0.15f + 0.85f * Math.min(noveltyA[i], noveltyB[j])) : odds;
    }
    if (moving) {
      sum += odds(a.moving(), i, b.moving(), j);
    }
    return Math.max(LEAST, sum);
  }

  private float odds(Hashes x, int i, Hashes y, int j) {
    return odds(x.distance(i, y, j), x.lowDistance(i, y, j));
  }

  private float odds(int all, int low) {
    return negative
        ? Math.max(ALL_SIGNS[256 - all], LOW_SIGNS[64 - low])
        : Math.max(ALL_SIGNS[all], LOW_SIGNS[low]);
  }

  /** Hands on the moments of the second film that are likely this one of the first. */
  void row(int i, Room room, Votes votes) {
    a.still().distances(i, b.still(), room.still);
    a.still().lowDistances(i, b.still(), room.stillLow);
    a.moving().distances(i, b.moving(), room.moving);
    a.moving().lowDistances(i, b.moving(), room.movingLow);
    for (var j = 0; j < room.still.length; j++) {
      if (promising(room.still[j], room.stillLow[j])
          || promising(room.moving[j], room.movingLow[j])) {
        votes.add(i, j, at(i, j));
      }
    }
  }

  private boolean promising(int all, int low) {
    return negative ? all > 160 || low > 46 : all < 96 || low < 18;
  }

  /** Room for the distances of one row. */
  record Room(int[] still, int[] stillLow, int[] moving, int[] movingLow) {
    static Room of(int columns) {
      return new Room(new int[columns], new int[columns], new int[columns], new int[columns]);
    }
  }
}
