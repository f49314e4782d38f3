package io.jinbang.media.fingerprint;

/** Finds the dark bars around a film: rows and columns with no light in nearly all pictures. */
final class Borders {
  private static final int DARK = 34;
  private static final float LIT = 0.012f;
  private static final float MOST = 0.44f;

  private final int width;
  private final int height;
  private final long[] rows;
  private final long[] columns;
  private long pictures;

  Borders(int width, int height) {
    this.width = width;
    this.height = height;
    this.rows = new long[height];
    this.columns = new long[width];
  }

  void add(byte[] gray) {
    pictures++;
    for (int y = 0, at = 0; y < height; y++) {
      var lit = 0;
      for (var x = 0; x < width; x++, at++) {
        var bright = DARK - (gray[at] & 255) >>> 31;
        lit += bright;
        columns[x] += bright;
      }
      rows[y] += lit;
    }
  }

  /** What lies inside the bars; the whole where next to nothing would be left. */
  Area active() {
    var top = dark(rows, width, 1);
    var bottom = dark(rows, width, -1);
    var left = dark(columns, height, 1);
    var right = dark(columns, height, -1);
    var area =
        new Area(
            (float) left / width,
            (float) top / height,
            1 - (float) right / width,
            1 - (float) bottom / height);
    return area.width() < 0.13f || area.height() < 0.13f ? Area.WHOLE : area;
  }

  private int dark(long[] lit, int across, int step) {
    var most = (int) (lit.length * MOST);
    var bars = 0;
    while (bars < most && lit[step > 0 ? bars : lit.length - 1 - bars] < LIT * pictures * across) {
      bars++;
    }
    return bars;
  }
}
