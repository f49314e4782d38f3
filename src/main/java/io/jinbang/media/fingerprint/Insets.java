package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds rectangles whose edges stay where they are throughout a film: a film inside another
 * picture, between blurred bars, beside a second film.
 */
final class Insets {
  private static final int MOST = 3;
  private static final int STRONGEST = 20;
  private static final int LINES = 8;

  private final int width;
  private final int height;
  private final int[] across;
  private final int[] down;
  private int pictures;

  Insets(int width, int height) {
    this.width = width;
    this.height = height;
    this.across = new int[width * height];
    this.down = new int[width * height];
  }

  void add(byte[] gray) {
    pictures++;
    for (var y = 1; y < height; y++) {
      for (var at = y * width + 1; at < (y + 1) * width; at++) {
        var here = gray[at] & 255;
        across[at] += Math.min(STRONGEST, Math.abs(here - (gray[at - 1] & 255)));
        down[at] += Math.min(STRONGEST, Math.abs(here - (gray[at - width] & 255)));
      }
    }
  }

  /** The most striking first. */
  List<Area> found() {
    if (pictures == 0) {
      return List.of();
    }
    var found = new ArrayList<Area>();
    for (var each : rectangles()) {
      var area = each.area(width, height);
      if (found.size() < MOST && found.stream().noneMatch(other -> other.near(area, 0.04f))) {
        found.add(area);
      }
    }
    return found;
  }

  private record Rectangle(int left, int top, int right, int bottom, double strength) {
    Area area(int width, int height) {
      return new Area(
          (float) left / width,
          (float) top / height,
          (float) right / width,
          (float) bottom / height);
    }
  }

  private List<Rectangle> rectangles() {
    var acrossSums = new Sums(across, width, height, pictures);
    var downSums = new Sums(down, width, height, pictures);
    var columns = lines(width, x -> run(across, x, width, height));
    var rows = lines(height, y -> run(down, y * width, 1, width));
    var found = new ArrayList<Rectangle>();
    for (var left : columns) {
      for (var right : columns) {
        if (right - left >= width * 0.25f) {
          addBetween(left, right, rows, acrossSums, downSums, found);
        }
      }
    }
    found.sort(Comparator.comparingDouble(Rectangle::strength).reversed());
    return found;
  }

  private void addBetween(
      int left, int right, int[] rows, Sums acrossSums, Sums downSums, List<Rectangle> found) {
    for (var top : rows) {
      for (var bottom : rows) {
        var small = (long) (right - left) * (bottom - top) < 0.94 * width * height;
        if (bottom - top >= height * 0.2f && small) {
          rectangle(left, top, right, bottom, acrossSums, downSums, found);
        }
      }
    }
  }

  /** Kept where its edges are strong, and stronger than what lies inside. */
  private void rectangle(
      int left, int top, int right, int bottom, Sums across, Sums down, List<Rectangle> found) {
    var edges = 0.0;
    var sides = 0;
    if (left > 0) {
      edges += across.mean(left, top, left + 1, bottom);
      sides++;
    }
    if (right < width) {
      edges += across.mean(right, top, right + 1, bottom);
      sides++;
    }
    if (top > 0) {
      edges += down.mean(left, top, right, top + 1);
      sides++;
    }
    if (bottom < height) {
      edges += down.mean(left, bottom, right, bottom + 1);
      sides++;
    }
    var strength = sides == 0 ? 0 : edges / sides;
    if (strength > 4) {
      var inside =
          (across.mean(left + 1, top + 1, right, bottom)
                  + down.mean(left + 1, top + 1, right, bottom))
              / 2;
      found.add(new Rectangle(left, top, right, bottom, strength - 1.5 * inside + 0.5 * sides));
    }
  }

  /** Where the longest edges lie, and the two ends. */
  private static int[] lines(int length, java.util.function.IntToDoubleFunction strength) {
    var strengths = IntStream.range(0, length).mapToDouble(strength).toArray();
    var order =
        IntStream.range(1, length)
            .boxed()
            .filter(i -> strengths[i] > 0)
            .sorted(Comparator.comparingDouble(i -> -strengths[i]))
            .toList();
    var taken = new ArrayList<>(List.of(0));
    for (var line : order) {
      if (taken.size() <= LINES && taken.stream().noneMatch(t -> Math.abs(t - line) < 3)) {
        taken.add(line);
      }
    }
    taken.add(length);
    return taken.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The longest unbroken edge along a line: gaps cost what edges earn. */
  private double run(int[] edges, int start, int step, int length) {
    var best = 0.0;
    var run = 0.0;
    for (int k = 0, at = start; k < length; k++, at += step) {
      run = Math.max(0, run + Math.min(8, (double) edges[at] / pictures) - 2.5);
      best = Math.max(best, run);
    }
    return best;
  }

  /** Sums over rectangles in constant time (summed-area table, Crow 1984). */
  private static final class Sums {
    private final long[] table;
    private final int width;
    private final int height;
    private final int pictures;

    Sums(int[] values, int width, int height, int pictures) {
      this.width = width;
      this.height = height;
      this.pictures = pictures;
      this.table = new long[(width + 1) * (height + 1)];
      for (var y = 0; y < height; y++) {
        var row = 0L;
        for (var x = 0; x < width; x++) {
          row += values[y * width + x];
          table[(y + 1) * (width + 1) + x + 1] = table[y * (width + 1) + x + 1] + row;
        }
      }
    }

    double mean(int left, int top, int right, int bottom) {
      var wide = width + 1;
      var r = Math.min(right, width);
      var b = Math.min(bottom, height);
      var sum = table[b * wide + r] - table[top * wide + r];
      sum -= table[b * wide + left] - table[top * wide + left];
      return (double) sum / Math.max(1, (long) (r - left) * (b - top)) / pictures;
    }
  }
}
