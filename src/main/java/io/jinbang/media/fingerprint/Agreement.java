package io.jinbang.media.fingerprint;

/** The correlation of pictures of one film with those of another where a warp lays them. */
final class Agreement {
  private static final int SPARSE = 2;

  /** For each pixel; keeps noise in nearly empty pictures from counting. */
  private static final double LEAST = 0.02;

  private final Reel a;
  private final Reel b;
  private final Warp warp;
  private final int[] from;
  private final int[] to;

  /** The pixels of an area of the first that lie inside the second. */
  Agreement(Reel a, Reel b, Warp warp, Area within) {
    this.a = a;
    this.b = b;
    this.warp = warp;
    var places = new java.util.ArrayList<int[]>();
    var bottom = (int) (within.bottom() * a.height());
    var right = (int) (within.right() * a.width());
    for (var y = (int) (within.top() * a.height()); y < bottom; y += SPARSE) {
      for (var x = (int) (within.left() * a.width()); x < right; x += SPARSE) {
        var place = place(x, y);
        if (place >= 0) {
          places.add(new int[] {y * a.width() + x, place});
        }
      }
    }
    from = places.stream().mapToInt(p -> p[0]).toArray();
    to = places.stream().mapToInt(p -> p[1]).toArray();
  }

  private int place(int x, int y) {
    var fx = (x + 0.5) / a.width();
    var fy = (y + 0.5) / a.height();
    var bx = (int) Math.floor(warp.x(fx, fy) * b.width());
    var by = (int) Math.floor(warp.y(fx, fy) * b.height());
    return bx < 0 || by < 0 || bx >= b.width() || by >= b.height() ? -1 : by * b.width() + bx;
  }

  int pixels() {
    return from.length;
  }

  /**
   * The correlation of a picture with one between two others, from -1 to 1; where there is next to
   * nothing, nothing.
   */
  double of(float[] one, float[] before, float[] after, float share) {
    var both = 0f;
    var first = 0f;
    var second = 0f;
    for (var i = 0; i < from.length; i++) {
      var x = one[from[i]];
      var y = before[to[i]] + share * (after[to[i]] - before[to[i]]);
      both += x * y;
      first += x * x;
      second += y * y;
    }
    var least = LEAST * from.length;
    return both / Math.sqrt((first + least) * (second + least));
  }
}
