package io.jinbang.media.fingerprint;

/**
 * Where a point of one picture lies in another: an affine map between fractions of width and
 * height. x' = a x + b y + c; y' = d x + e y + f.
 */
record Warp(double a, double b, double c, double d, double e, double f) {

  /** From an area of one onto an area of another, turned on the way. */
  static Warp of(Area from, Area to, Symmetry symmetry) {
    var shrunk =
        new Warp(
            1 / from.width(),
            0,
            -from.left() / from.width(),
            0,
            1 / from.height(),
            -from.top() / from.height());
    var grown = new Warp(to.width(), 0, to.left(), 0, to.height(), to.top());
    var turned = symmetry.exchanged() ? new Warp(0, 1, 0, 1, 0, 0) : new Warp(1, 0, 0, 0, 1, 0);
    var mirrored =
        new Warp(
            symmetry.mirrored() ? -1 : 1,
            0,
            symmetry.mirrored() ? 1 : 0,
            0,
            symmetry.flipped() ? -1 : 1,
            symmetry.flipped() ? 1 : 0);
    return shrunk.then(turned).then(mirrored).then(grown);
  }

  double x(double x, double y) {
    return a * x + b * y + c;
  }

  double y(double x, double y) {
    return d * x + e * y + f;
  }

  Warp then(Warp next) {
    return new Warp(
        next.a * a + next.b * d,
        next.a * b + next.b * e,
        next.a * c + next.b * f + next.c,
        next.d * a + next.e * d,
        next.d * b + next.e * e,
        next.d * c + next.e * f + next.f);
  }

  /** Changed by so much in each of the six numbers. */
  Warp plus(double[] by) {
    return new Warp(a + by[0], b + by[1], c + by[2], d + by[3], e + by[4], f + by[5]);
  }

  /** How much of an area of the second a unit of the first covers. */
  double scale() {
    return Math.abs(a * e - b * d);
  }

  /** Whether it is still near the one it was fitted from. */
  boolean near(Warp start) {
    var size = Math.sqrt(start.scale());
    var moved = Math.hypot(x(0.5, 0.5) - start.x(0.5, 0.5), y(0.5, 0.5) - start.y(0.5, 0.5)) / size;
    var bent =
        Math.abs(a - start.a)
            + Math.abs(b - start.b)
            + Math.abs(d - start.d)
            + Math.abs(e - start.e);
    return moved < 0.35
        && bent / size < 0.5
        && scale() > 0.35 * start.scale()
        && scale() < 3 * start.scale();
  }
}
