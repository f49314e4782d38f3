package io.jinbang.review.calibration;

import java.util.Arrays;

/**
 * A matrix by rows, of each only the columns that are not zero, in ascending order.
 *
 * @param start where each row starts; one longer than there are rows
 */
record SparseRows(int[] start, int[] column, double[] weight) {

  /** Collects (row, column, weight) triples, adding up those of the same place. */
  static final class Sum {
    private final int rows;
    private final int[] row;
    private final int[] column;
    private final double[] weight;
    private int size;

    Sum(int rows, int capacity) {
      this.rows = rows;
      row = new int[capacity];
      column = new int[capacity];
      weight = new double[capacity];
    }

    void add(int atRow, int atColumn, double summand) {
      row[size] = atRow;
      column[size] = atColumn;
      weight[size++] = summand;
    }

    SparseRows rows() {
      var order = sorted();
      var start = new int[rows + 1];
      var columns = new int[size];
      var weights = new double[size];
      var filled = 0;
      for (var i = 0; i < size; i++) {
        var from = (int) order[i];
        if (i == 0 || order[i] >>> 32 != order[i - 1] >>> 32) {
          columns[filled++] = column[from];
          start[row[from] + 1] = filled;
        }
        weights[filled - 1] += weight[from];
      }
      for (var r = 0; r < rows; r++) {
        start[r + 1] = Math.max(start[r + 1], start[r]);
      }
      return new SparseRows(start, Arrays.copyOf(columns, filled), Arrays.copyOf(weights, filled));
    }

    /** Positions by row, then column, then arrival: two stable counting passes, packed. */
    private long[] sorted() {
      var widest = Arrays.stream(column, 0, size).max().orElse(0) + 1;
      var byColumn = counting(widest, column, null);
      var byBoth = counting(rows, row, byColumn);
      var packed = new long[size];
      var place = -1L;
      for (var i = 0; i < size; i++) {
        var at = byBoth[i];
        var same = i > 0 && row[at] == row[byBoth[i - 1]] && column[at] == column[byBoth[i - 1]];
        place += same ? 0 : 1;
        packed[i] = (place << 32) | at;
      }
      return packed;
    }

    private int[] counting(int keys, int[] key, int @org.jspecify.annotations.Nullable [] before) {
      var next = new int[keys + 1];
      for (var i = 0; i < size; i++) {
        next[key[i] + 1]++;
      }
      Arrays.parallelPrefix(next, Integer::sum);
      var order = new int[size];
      for (var i = 0; i < size; i++) {
        var at = before == null ? i : before[i];
        order[next[key[at]]++] = at;
      }
      return order;
    }
  }
}
