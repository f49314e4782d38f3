package io.jinbang.media.fingerprint;

/** A part of the picture, in fractions of its width and height from the upper left corner. */
record Area(float left, float top, float right, float bottom) {
  static final Area WHOLE = new Area(0, 0, 1, 1);

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }

  /** What a part given in fractions of this area is in fractions of the picture. */
  Area part(float fromLeft, float fromTop, float toRight, float toBottom) {
    return new Area(
        left + fromLeft * width(),
        top + fromTop * height(),
        left + toRight * width(),
        top + toBottom * height());
  }

  /** The middle of this area, in fractions of its width and height. */
  Area middle(float across, float down) {
    return part((1 - across) / 2, (1 - down) / 2, (1 + across) / 2, (1 + down) / 2);
  }

  /** Whether all four edges lie within a distance of another's. */
  boolean near(Area other, float distance) {
    return Math.abs(left - other.left) < distance
        && Math.abs(top - other.top) < distance
        && Math.abs(right - other.right) < distance
        && Math.abs(bottom - other.bottom) < distance;
  }
}
