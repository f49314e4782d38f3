package io.jinbang.review.simulation;

import io.jinbang.review.calibration.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** One simulated contest: the truth, and the reviews given so far. Not thread-safe. */
public final class Contest {
  private static final double MIDDLE = 5.5;
  private static final int LOWEST = 1;
  private static final int HIGHEST = 10;

  private final Setting setting;
  private final Random random;
  private final int[] theme;
  private final double[] merit;
  private final double[] severity;
  private final double[] slope;
  private final int[] load;
  private final BitSet[] seen;
  private final List<Review> reviews = new ArrayList<>();

  /**
   * One judge's marks of one work.
   *
   * @param marks by criterion
   */
  public record Review(int work, int judge, int[] marks) {
    double mean() {
      return Arrays.stream(marks).average().orElse(Double.NaN);
    }
  }

  private Contest(Setting setting, long seed) {
    this.setting = setting;
    random = new Random(seed);
    merit = normals(setting.works(), 0, setting.entry());
    severity = normals(setting.judges(), 0, setting.severity());
    slope = normals(setting.judges(), 1, setting.slope());
    theme = new int[setting.works()];
    spreadThemes();
    load = new int[setting.judges()];
    seen = new BitSet[setting.works()];
    Arrays.setAll(seen, _ -> new BitSet());
  }

  /** A contest with its first reviews. */
  public static Contest of(Setting setting, long seed) {
    var contest = new Contest(setting, seed);
    for (var round = 0; round < setting.reviews(); round++) {
      contest.review(IntStream.range(0, setting.works()).boxed().toList());
    }
    return contest;
  }

  /** Further reviews by judges who have not seen the work; as many as there are such judges. */
  public Contest more(Map<Integer, Integer> extra) {
    review(
        extra.entrySet().stream()
            .flatMap(each -> Collections.nCopies(each.getValue(), each.getKey()).stream())
            .toList());
    return this;
  }

  /** Of each work. */
  public int[] themes() {
    return theme.clone();
  }

  /** By work. */
  public double[] merit() {
    return merit.clone();
  }

  public List<Review> reviews() {
    return List.copyOf(reviews);
  }

  /** Each review as one score, the mean over its criteria. */
  public List<Score> scores() {
    return reviews.stream().map(r -> new Score(r.work(), r.judge(), r.mean())).toList();
  }

  int works() {
    return setting.works();
  }

  int judges() {
    return setting.judges();
  }

  /** In random order, each by the judge with the least to do; who of several is left to chance. */
  private void review(List<Integer> works) {
    var order = new ArrayList<>(works);
    Collections.shuffle(order, random);
    for (var work : order) {
      var judge = fresh(work);
      if (judge >= 0) {
        load[judge]++;
        seen[work].set(judge);
        reviews.add(new Review(work, judge, marks(work, judge)));
      }
    }
  }

  /** A judge of the work's theme, or anybody; -1 where everybody has seen it. */
  private int fresh(int work) {
    var home = setting.themes().home();
    var own = home > 0 && random.nextDouble() < home ? fresh(work, theme[work]) : -1;
    return own >= 0 ? own : fresh(work, -1);
  }

  private int fresh(int work, int ofTheme) {
    var best = -1;
    var ties = 0;
    for (var judge = 0; judge < load.length; judge++) {
      var meant = ofTheme < 0 || judge % setting.themes().number() == ofTheme;
      if (meant && !seen[work].get(judge) && (best < 0 || load[judge] <= load[best])) {
        ties = best >= 0 && load[judge] == load[best] ? ties + 1 : 1;
        best = random.nextInt(ties) == 0 ? judge : best;
      }
    }
    return best;
  }

  /** Gives each work a theme, and with it what its theme is worth. */
  private void spreadThemes() {
    var themes = setting.themes();
    if (themes.number() > 1) {
      var worth = normals(themes.number(), 0, themes.apart());
      for (var w = 0; w < theme.length; w++) {
        theme[w] = random.nextInt(themes.number());
        merit[w] += worth[theme[w]];
      }
    }
  }

  private int[] marks(int work, int judge) {
    var halo = setting.halo() * random.nextGaussian();
    var liking = MIDDLE + slope[judge] * merit[work] - severity[judge] + halo;
    var marks = new int[setting.criteria()];
    for (var c = 0; c < marks.length; c++) {
      var mark = Math.round(liking + setting.residual() * random.nextGaussian());
      marks[c] = Math.clamp(mark, LOWEST, HIGHEST);
    }
    return marks;
  }

  private double[] normals(int number, double mean, double deviation) {
    var values = new double[number];
    Arrays.setAll(values, _ -> mean + deviation * random.nextGaussian());
    return values;
  }
}
