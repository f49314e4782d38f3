package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds rectangles whose edges stay where they are throughout a film: a film inside another
 * picture, between blurred bars, beside a second film. What counts is how much stronger the steps
 * between neighbouring pixels are along a line than beside it.
 */
final class Insets {
  private static final int MOST = 4;
  private static final int STRONGEST = 20;
  private static final int LINES = 10;
  private static final double LEAST = 1.6;

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
    var found = new ArrayList<Area>();
    if (pictures > 0) {
      for (var each : rectangles()) {
        var area = each.area(width, height);
        if (found.size() < MOST && found.stream().noneMatch(other -> other.near(area, 0.04f))) {
          found.add(area);
        }
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
    var columns = new Lines(ahead(across, 1, width), width, height, false);
    var rows = new Lines(ahead(down, width, height), width, height, true);
    var found = new ArrayList<Rectangle>();
    for (var left : columns.longest()) {
      for (var right : columns.longest()) {
        if (right - left >= width * 0.16f) {
          addBetween(left, right, columns, rows, found);
        }
      }
    }
    found.sort(Comparator.comparingDouble(Rectangle::strength).reversed());
    return found;
  }

  /** How far each step is ahead of those three pixels to both sides of it. */
  private float[] ahead(int[] steps, int apart, int length) {
    var ahead = new float[steps.length];
    for (var at = 0; at < steps.length; at++) {
      var place = apart == 1 ? at % width : at / width;
      if (place >= 1) {
        var before = place > 3 ? steps[at - 3 * apart] : steps[at];
        var after = place < length - 3 ? steps[at + 3 * apart] : steps[at];
        var beside = place <= 3 ? after : place >= length - 3 ? before : (before + after) / 2f;
        ahead[at] = (steps[at] - beside) / pictures;
      }
    }
    return ahead;
  }

  private void addBetween(int left, int right, Lines columns, Lines rows, List<Rectangle> found) {
    for (var top : rows.longest()) {
      for (var bottom : rows.longest()) {
        var small = (long) (right - left) * (bottom - top) < 0.94 * width * height;
        if (bottom - top >= height * 0.16f && small) {
          var strength =
              strength(
                  new double[] {
                    left == 0 ? -1 : columns.mean(left, top, bottom),
                    right == width ? -1 : columns.mean(right, top, bottom),
                    top == 0 ? -1 : rows.mean(top, left, right),
                    bottom == height ? -1 : rows.mean(bottom, left, right)
                  });
          if (strength > 0) {
            found.add(new Rectangle(left, top, right, bottom, strength));
          }
        }
      }
    }
  }

  /** Every side must be an edge; those on the picture's own edge, given as -1, are none. */
  private static double strength(double[] sides) {
    var sum = 0.0;
    var count = 0;
    for (var side : sides) {
      if (side != -1) {
        if (side < LEAST) {
          return 0;
        }
        sum += Math.min(8, side);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count + count;
  }

  /** Lines in one direction, and how strong a stretch of each is. */
  private static final class Lines {
    private final double[][] sums;
    private final int[] longest;

    Lines(float[] ahead, int width, int height, boolean rows) {
      var count = rows ? height : width;
      var length = rows ? width : height;
      sums = new double[count + 1][length + 1];
      var runs = new double[count];
      for (var line = 0; line < count; line++) {
        var run = 0.0;
        for (var k = 0; k < length; k++) {
          var value = rows ? ahead[line * width + k] : ahead[k * width + line];
          sums[line][k + 1] = sums[line][k] + value;
          run = Math.max(0, run + Math.clamp(value, -2, 6) - 1);
          runs[line] = Math.max(runs[line], run);
        }
      }
      longest = longest(runs);
    }

    private static int[] longest(double[] runs) {
      var order =
          IntStream.range(1, runs.length)
              .boxed()
              .filter(i -> runs[i] > 0)
              .sorted(Comparator.comparingDouble(i -> -runs[i]))
              .toList();
      var taken = new ArrayList<>(List.of(0));
      for (var line : order) {
        if (taken.size() <= LINES && taken.stream().noneMatch(t -> Math.abs(t - line) < 3)) {
          taken.add(line);
        }
      }
      taken.add(runs.length);
      return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] longest() {
      return longest;
    }

    double mean(int line, int from, int to) {
      return (sums[line][to] - sums[line][from]) / (to - from);
    }
  }
}
