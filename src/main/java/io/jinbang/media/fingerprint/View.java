package io.jinbang.media.fingerprint;

/** Sees an area of a picture as 32 x 32 pixels, each the mean of what it covers. */
final class View {
  private static final int EDGES = Cosines.SIDE + 1;

  private final int[] columns = new int[EDGES];
  private final int[] rows = new int[EDGES];
  private final float[] acrossShare = new float[EDGES];
  private final float[] downShare = new float[EDGES];
  private final int wide;
  private final float cell;
  private final double[] above = new double[EDGES];
  private final double[] below = new double[EDGES];

  View(Area area, int width, int height) {
    wide = width + 1;
    var left = area.left() * width;
    var top = area.top() * height;
    edges(left, area.width() * width / Cosines.SIDE, width, columns, acrossShare);
    edges(top, area.height() * height / Cosines.SIDE, height, rows, downShare);
    cell = area.width() * width * area.height() * height / (Cosines.SIDE * Cosines.SIDE);
  }

  private static void edges(float from, float step, int most, int[] whole, float[] share) {
    for (var i = 0; i < EDGES; i++) {
      var at = Math.clamp(from + i * step, 0f, (float) most);
      whole[i] = Math.min(most - 1, (int) at);
      share[i] = at - whole[i];
    }
  }

  /** The summed-area table of a picture, one row and column larger. */
  static void sum(byte[] gray, int width, int height, double[] into) {
    for (var y = 0; y < height; y++) {
      var row = 0.0;
      for (var x = 0; x < width; x++) {
        row += gray[y * width + x] & 255;
        into[(y + 1) * (width + 1) + x + 1] = into[y * (width + 1) + x + 1] + row;
      }
    }
  }

  void look(double[] table, float[] pixels) {
    line(table, 0, above);
    for (var y = 0; y < Cosines.SIDE; y++) {
      line(table, y + 1, below);
      for (var x = 0; x < Cosines.SIDE; x++) {
        var sum = below[x + 1] - below[x] - above[x + 1] + above[x];
        pixels[y * Cosines.SIDE + x] = (float) sum / cell;
      }
      System.arraycopy(below, 0, above, 0, EDGES);
    }
  }

  /** The table along one edge, between its points. */
  private void line(double[] table, int row, double[] into) {
    var start = rows[row] * wide;
    var down = downShare[row];
    for (var i = 0; i < EDGES; i++) {
      var at = start + columns[i];
      var upper = table[at] + acrossShare[i] * (table[at + 1] - table[at]);
      var lower = table[at + wide] + acrossShare[i] * (table[at + wide + 1] - table[at + wide]);
      into[i] = upper + down * (lower - upper);
    }
  }
}
