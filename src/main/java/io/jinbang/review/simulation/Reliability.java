package io.jinbang.review.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether what was said to happen with probability p did happen so often: collects and bins. */
public final class Reliability {
  private static final double[] EDGES = {0, .01, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, 1};
  private static final double Z = 1.959963984540054;

  private final int[] count = new int[EDGES.length - 1];
  private final int[] happened = new int[count.length];
  private final double[] said = new double[count.length];

  /**
   * What was said with a probability of from..to.
   *
   * @param said mean probability
   * @param happened share that came true
   * @param low lower end of the 95% interval of that share (Wilson, JASA 22, 1927)
   * @param high upper end
   */
  public record Bin(
      double from, double to, int count, double said, double happened, double low, double high) {

    /** What was said lies within what can be true. */
    public boolean covers() {
      return low <= said && said <= high;
    }

    private double gap() {
      return count * Math.abs(said - happened);
    }
  }

  void add(double probability, boolean cameTrue) {
    var bin = Arrays.binarySearch(EDGES, probability);
    var at = Math.min(bin < 0 ? -bin - 2 : bin, count.length - 1);
    count[at]++;
    said[at] += probability;
    happened[at] += cameTrue ? 1 : 0;
  }

  /** Those that hold anything. */
  public List<Bin> bins() {
    var bins = new ArrayList<Bin>();
    for (var i = 0; i < count.length; i++) {
      if (count[i] > 0) {
        bins.add(bin(i));
      }
    }
    return bins;
  }

  /**
   * Expected calibration error: the gap between said and happened, over all that was said (Naeini,
   * Cooper and Hauskrecht, AAAI 2015).
   */
  public double error() {
    return error(0, 1);
  }

  /** The same of what was uncertain only, which near-certainties cannot dilute. */
  public double error(double low, double high) {
    var within = bins().stream().filter(b -> b.from() >= low && b.to() <= high).toList();
    var all = within.stream().mapToInt(Bin::count).sum();
    return within.stream().mapToDouble(Bin::gap).sum() / Math.max(1, all);
  }

  private Bin bin(int i) {
    var n = (double) count[i];
    var share = happened[i] / n;
    var centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
    var half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return new Bin(
        EDGES[i], EDGES[i + 1], count[i], said[i] / n, share, centre - half, centre + half);
  }
}
