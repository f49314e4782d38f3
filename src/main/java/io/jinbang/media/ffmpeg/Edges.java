package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Active;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the picture's edges stand over time: from outside, the first row or column that is not
 * black on average. Each side is its 5 % outermost: a caption or flash in a border does not hide
 * it, dark scenes do not enlarge it.
 */
final class Edges {
  /** A line darker than this on average, of 255, belongs to a border. */
  private static final int BLACK = 10;

  private static final int MOST = 20_000;
  private static final double OUTLIERS = 0.05;
  private static final double LEAST = 0.02;

  private final List<double[]> seen = new ArrayList<>();

  void add(int width, int height, byte[] gray) {
    var across = new long[width];
    var down = new long[height];
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var value = gray[y * width + x] & 0xff;
        across[x] += value;
        down[y] += value;
      }
    }
    var left = first(across, height);
    var top = first(down, width);
    if (left < width && top < height && seen.size() < MOST) {
      add(
          (double) left / width,
          (double) top / height,
          (double) last(across, height) / width,
          (double) last(down, width) / height);
    }
  }

  private void add(double left, double top, double right, double bottom) {
    if (right - left > LEAST && bottom - top > LEAST) {
      seen.add(new double[] {left, top, right, bottom});
    }
  }

  private static int first(long[] lines, int length) {
    var i = 0;
    while (i < lines.length && lines[i] <= (long) BLACK * length) {
      i++;
    }
    return i;
  }

  private static int last(long[] lines, int length) {
    var i = lines.length;
    while (i > 0 && lines[i - 1] <= (long) BLACK * length) {
      i--;
    }
    return i;
  }

  /** Null where fewer than three pictures showed anything. */
  @Nullable Active active() {
    return seen.size() < 3
        ? null
        : new Active(side(0, false), side(1, false), side(2, true), side(3, true));
  }

  private double side(int index, boolean far) {
    var sorted = seen.stream().mapToDouble(edge -> edge[index]).sorted().toArray();
    var skip = (int) (sorted.length * OUTLIERS);
    return sorted[far ? sorted.length - 1 - skip : skip];
  }
}
