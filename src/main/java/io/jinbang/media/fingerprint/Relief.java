package io.jinbang.media.fingerprint;

/**
 * A picture reduced to its relief: each pixel's height above its surroundings, measured by how much
 * these vary. Brightness, contrast and colour grading leave it as it is.
 */
final class Relief {
  private static final int REACH = 4;
  private static final float LEAST_VARIATION = 4;
  private static final float LIMIT = 2.5f;

  private Relief() {}

  static float[] of(byte[] gray, int width, int height) {
    var table = new double[2][(width + 1) * (height + 1)];
    sum(gray, width, height, table);
    var relief = new float[width * height];
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        relief[y * width + x] = at(gray, x, y, width, height, table);
      }
    }
    return relief;
  }

  private static void sum(byte[] gray, int width, int height, double[][] table) {
    var wide = width + 1;
    for (var y = 0; y < height; y++) {
      var sum = 0.0;
      var squares = 0.0;
      for (var x = 0; x < width; x++) {
        var value = gray[y * width + x] & 255;
        sum += value;
        squares += value * value;
        table[0][(y + 1) * wide + x + 1] = table[0][y * wide + x + 1] + sum;
        table[1][(y + 1) * wide + x + 1] = table[1][y * wide + x + 1] + squares;
      }
    }
  }

  private static float at(byte[] gray, int x, int y, int width, int height, double[][] table) {
    var left = Math.max(0, x - REACH);
    var right = Math.min(width, x + REACH + 1);
    var top = Math.max(0, y - REACH) * (width + 1);
    var bottom = Math.min(height, y + REACH + 1) * (width + 1);
    var count = (right - left) * (bottom - top) / (width + 1);
    var mean = box(table[0], left, right, top, bottom) / count;
    var variance = box(table[1], left, right, top, bottom) / count - mean * mean;
    var above = (gray[y * width + x] & 255) - mean;
    var relief = above / (Math.sqrt(Math.max(0, variance)) + LEAST_VARIATION);
    return (float) Math.clamp(relief, -LIMIT, LIMIT);
  }

  private static double box(double[] table, int left, int right, int top, int bottom) {
    return table[bottom + right] - table[top + right] - table[bottom + left] + table[top + left];
  }
}
