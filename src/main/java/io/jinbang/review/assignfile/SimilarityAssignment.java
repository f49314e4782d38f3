package io.jinbang.review.assignfile;

import io.jinbang.review.assignment.AssignmentSolver;
import io.jinbang.review.assignment.FloorSolver;
import io.jinbang.review.assignment.Linking;
import io.jinbang.review.assignment.Pair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The assignment of greatest total similarity, as the aim and the connection asked for allow.
 *
 * @param total sum of the similarities of all pairs assigned
 * @param worst smallest sum over the reviews of one work
 * @param proven nothing better exists under the aim, the connection aside
 * @param lost what of the total was given up to connect the panel
 * @param components groups of works and judges that no shared judge links: scores of different
 *     groups cannot be compared
 * @param assignments judge and work, from 0, ordered
 * @param unmet reviews missing, by work; empty when complete
 * @param idle works missing to the least load, by judge; empty when complete
 */
record SimilarityAssignment(
    double total,
    double worst,
    boolean proven,
    double lost,
    int components,
    List<List<Integer>> assignments,
    Map<Integer, Integer> unmet,
    Map<Integer, Integer> idle) {

  /** What is to be had before all else, once every work has its reviews. */
  enum Aim {
    /** The worst-served work as well served as can be; then the total. */
    WORST,
    /** The total alone. */
    TOTAL
  }

  /** A ten-thousandth of the range of similarities. */
  private static final long STEP = 100;

  boolean complete() {
    return unmet.isEmpty() && idle.isEmpty();
  }

  static SimilarityAssignment of(AssignmentFiles files, Aim aim, boolean connected) {
    var gains = new Gains(files);
    var best = aim == Aim.WORST ? worstFirst(files, gains) : greatest(files, gains);
    var linked = connected ? linked(gains, best.pairs()) : best.pairs();
    return told(files, best, linked);
  }

  private static FloorSolver.Answer greatest(AssignmentFiles files, Gains gains) {
    var arcs = AssignmentSolver.solve(gains.model(files));
    return new FloorSolver.Answer(
        arcs.stream().map(arc -> new Pair(arc.judge(), arc.work())).toList(), true);
  }

  /**
   * The greatest total where it serves the worst-served work as well as anything could; else the
   * exact model. Where reviews are missing anyway, the greatest total.
   */
  private static FloorSolver.Answer worstFirst(AssignmentFiles files, Gains gains) {
    var greatest = greatest(files, gains);
    var most = gains.mostOfWorst(files.perWork());
    if (gains.worst(greatest.pairs()) >= most
        || !told(files, greatest, greatest.pairs()).complete()) {
      return greatest;
    }
    var model =
        new FloorSolver.Model(
            files.minLoads(),
            files.loads(),
            Collections.nCopies(files.similarity().width(), files.perWork()),
            gains,
            STEP);
    var answer = FloorSolver.above(model, most, greatest.pairs());
    if (answer.isEmpty()) {
      var highest = FloorSolver.highest(model, most, greatest.pairs());
      answer =
          highest.flatMap(
              high -> FloorSolver.above(model, gains.worst(high.pairs()), high.pairs()));
    }
    return answer.orElse(new FloorSolver.Answer(greatest.pairs(), false));
  }

  /** No work falls below the worst-served for it. */
  private static List<Pair> linked(Gains gains, List<Pair> pairs) {
    var floors = new long[gains.works()];
    Arrays.fill(floors, gains.worst(pairs));
    return new Linking(gains, pairs, new int[floors.length], floors, 1).connected(0).pairs();
  }

  private static SimilarityAssignment told(
      AssignmentFiles files, FloorSolver.Answer best, List<Pair> pairs) {
    var matrix = files.similarity();
    var sums = sums(matrix, pairs);
    var unmet = new LinkedHashMap<Integer, Integer>();
    var idle = new LinkedHashMap<Integer, Integer>();
    for (var work = 0; work < matrix.width(); work++) {
      unmet.put(work, files.perWork());
    }
    for (var judge = 0; judge < matrix.height(); judge++) {
      idle.put(judge, files.minLoads().get(judge));
    }
    for (var pair : pairs) {
      unmet.merge(pair.work(), -1, Integer::sum);
      idle.merge(pair.judge(), -1, Integer::sum);
    }
    unmet.values().removeIf(missing -> missing <= 0);
    idle.values().removeIf(missing -> missing <= 0);
    var total = total(sums);
    return new SimilarityAssignment(
        total.doubleValue(),
        Collections.min(sums).doubleValue(),
        best.proven(),
        total(sums(matrix, best.pairs())).subtract(total).doubleValue(),
        Linking.components(pairs, matrix.width()),
        pairs.stream()
            .sorted(Comparator.comparingInt(Pair::judge).thenComparingInt(Pair::work))
            .map(pair -> List.of(pair.judge(), pair.work()))
            .toList(),
        unmet,
        idle);
  }

  private static BigDecimal total(List<BigDecimal> sums) {
    return sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<BigDecimal> sums(Matrix matrix, List<Pair> pairs) {
    var sums = new ArrayList<>(Collections.nCopies(matrix.width(), BigDecimal.ZERO));
    pairs.forEach(
        pair ->
            sums.set(
                pair.work(),
                sums.get(pair.work())
                    .add(BigDecimal.valueOf(matrix.at(pair.judge(), pair.work())))));
    return sums;
  }

  /** Similarities as whole numbers. */
  private static final class Gains implements Linking.Worth {
    private static final double FINENESS = 1e6;
    private final AssignmentFiles files;
    private final Matrix matrix;
    private final double scale;

    Gains(AssignmentFiles files) {
      this.files = files;
      matrix = files.similarity();
      scale = FINENESS / Math.max(1, extreme(1) + extreme(-1));
    }

    int works() {
      return matrix.width();
    }

    @Override
    public boolean allowed(int judge, int work) {
      return files.allowed(judge, work);
    }

    @Override
    public long gain(int judge, int work) {
      return Math.round(matrix.at(judge, work) * scale);
    }

    /** What the worst-served work gains; 0 where there is none. */
    long worst(List<Pair> pairs) {
      var gains = new long[works()];
      pairs.forEach(pair -> gains[pair.work()] += gain(pair.judge(), pair.work()));
      return Arrays.stream(gains).min().orElse(0);
    }

    /**
     * More than this the worst-served work cannot gain: each work's best judges, were they free.
     */
    long mostOfWorst(int perWork) {
      return IntStream.range(0, works())
          .mapToLong(
              work ->
                  IntStream.range(0, matrix.height())
                      .filter(judge -> allowed(judge, work))
                      .mapToLong(judge -> -gain(judge, work))
                      .sorted()
                      .limit(perWork)
                      .map(gain -> -gain)
                      .sum())
          .min()
          .orElse(0);
    }

    AssignmentSolver.Model model(AssignmentFiles files) {
      var high = Math.round(extreme(1) * scale);
      var arcs = new ArrayList<AssignmentSolver.Arc>();
      for (var judge = 0; judge < matrix.height(); judge++) {
        for (var work = 0; work < works(); work++) {
          if (allowed(judge, work)) {
            arcs.add(new AssignmentSolver.Arc(judge, work, high - gain(judge, work), false));
          }
        }
      }
      // more than any one exchange can save: it passes each judge and each work at most once
      var pairs = 2L * Math.min(matrix.height(), works()) + 2;
      return new AssignmentSolver.Model(
          files.minLoads(),
          files.loads(),
          Collections.nCopies(works(), files.perWork()),
          Collections.nCopies(works(), 0),
          arcs,
          0,
          (high + Math.round(extreme(-1) * scale) + 1) * pairs);
    }

    private double extreme(int sign) {
      return matrix.rows().stream()
          .flatMapToDouble(Arrays::stream)
          .map(value -> sign * value)
          .max()
          .orElse(0);
    }
  }
}
