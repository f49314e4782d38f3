package io.jinbang.media.ffmpeg;

/**
 * Tells pictures woven of two fields taken at different times: where something moved, a line
 * differs from both its neighbours in the same direction, while every other line agrees. Counted on
 * every second column.
 */
final class Combing {
  /** Product of the two differences, above noise and below the contrast of moving edges. */
  private static final int STRONG = 200;

  /** Lines of the same field differ by less than this. */
  private static final int ALIKE = 8;

  private static final double PICTURE = 0.004;

  private int pictures;
  private int combed;

  void picture(int width, int height, byte[] gray) {
    if (height < 8) {
      return;
    }
    pictures++;
    var found = 0L;
    for (var y = 2; y < height - 2; y++) {
      found += row(width, y * width, gray);
    }
    if (found > PICTURE * width / 2 * (height - 4)) {
      combed++;
    }
  }

  private static int row(int width, int at, byte[] gray) {
    var found = 0;
    for (var i = at; i < at + width; i += 2) {
      var here = gray[i] & 0xff;
      var above = gray[i - width] & 0xff;
      var below = gray[i + width] & 0xff;
      if ((here - above) * (here - below) > STRONG
          && Math.abs(here - (gray[i - 2 * width] & 0xff)) < ALIKE
          && Math.abs(here - (gray[i + 2 * width] & 0xff)) < ALIKE
          && Math.abs(above - below) < ALIKE) {
        found++;
      }
    }
    return found;
  }

  /** Of the pictures seen, 0..1; 0 where too few were seen. */
  double share() {
    return pictures < 3 ? 0 : (double) combed / pictures;
  }
}
