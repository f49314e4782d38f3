package io.jinbang.media.fingerprint;

/** Makes a gray picture smaller; each new pixel is the mean of the area it covers. */
final class Shrinking {
  private final int width;
  private final int height;
  private final float[] row;

  Shrinking(int width, int height) {
    this.width = width;
    this.height = height;
    this.row = new float[width];
  }

  byte[] shrink(byte[] gray, int fromWidth, int fromHeight) {
    var made = new byte[width * height];
    for (var y = 0; y < height; y++) {
      java.util.Arrays.fill(row, 0);
      addRows(gray, fromWidth, fromHeight, y);
      for (var x = 0; x < width; x++) {
        made[y * width + x] = (byte) Math.round(row[x]);
      }
    }
    return made;
  }

  private void addRows(byte[] gray, int fromWidth, int fromHeight, int y) {
    var tall = (float) fromHeight / height;
    var top = y * tall;
    var bottom = Math.min(fromHeight, top + tall);
    for (var from = (int) top; from < bottom; from++) {
      var share = Math.min(bottom, from + 1f) - Math.max(top, from);
      addRow(gray, from * fromWidth, fromWidth, share / tall);
    }
  }

  private void addRow(byte[] gray, int start, int fromWidth, float weight) {
    var wide = (float) fromWidth / width;
    for (var x = 0; x < width; x++) {
      var left = x * wide;
      var right = Math.min(fromWidth, left + wide);
      var sum = 0f;
      for (var from = (int) left; from < right; from++) {
        sum += (gray[start + from] & 255) * (Math.min(right, from + 1f) - Math.max(left, from));
      }
      row[x] += sum / wide * weight;
    }
  }
}
