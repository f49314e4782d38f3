package io.jinbang.review.board;

import static java.util.stream.Collectors.groupingBy;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.numerics.Ranks;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.board.Scored.Given;
import io.jinbang.review.board.Tally.InTheme;
import io.jinbang.review.board.Tally.Line;
import io.jinbang.review.board.Tally.Scale;
import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.ClippedMean;
import io.jinbang.review.calibration.Model;
import io.jinbang.review.calibration.Pool;
import io.jinbang.review.calibration.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * From sheets to a ranking. A judge's score of a work is the mean of their marks, weighted as the
 * rulebook says; {@link Calibration} makes of these the mean, the mean without highest and lowest,
 * and the calibrated score with its chances. Each criterion by itself is calibrated the same way,
 * with its own severities, since a judge may be strict on story and lenient on craft.
 */
final class Tallies {
  private static final int DRAWS = 2000;
  private static final int MOST_CELLS = 100_000_000;
  private static final int WITHOUT_OVERALL_PRIZE = 10;

  private final Rulebook rulebook;
  private final Scored scored;
  private final int[] themes;
  private final Map<Object, Integer> index = new HashMap<>();

  private Tallies(Rulebook rulebook, Scored scored) {
    this.rulebook = rulebook;
    this.scored = scored;
    themes = scored.themes(rulebook);
    for (var i = 0; i < scored.works().size(); i++) {
      index.put(scored.works().get(i).entry(), i);
    }
    for (var i = 0; i < scored.judges().size(); i++) {
      index.put(scored.judges().get(i).judge(), i);
    }
  }

  static Tally of(Rulebook rulebook, Scored scored) {
    return scored.given().isEmpty() ? Tally.NONE : new Tallies(rulebook, scored).tally();
  }

  /** As many as there are prizes for the whole call; 10 where there are none. */
  static int top(Rulebook rulebook) {
    var main = prizes(rulebook, Prize.Kind.OVERALL);
    return main > 0 ? main : WITHOUT_OVERALL_PRIZE;
  }

  /** As many as each theme has prizes; 1 where there are none. */
  static int topOfTheme(Rulebook rulebook) {
    return Math.max(1, prizes(rulebook, Prize.Kind.THEME));
  }

  private static int prizes(Rulebook rulebook, Prize.Kind kind) {
    return rulebook.prizes().stream()
        .filter(prize -> prize.kind() == kind)
        .mapToInt(Prize::max)
        .sum();
  }

  private Tally tally() {
    var top = top(rulebook);
    var result = calibration(top, scored.together() ? Pool.ALL : Pool.COMPONENT);
    var inThemes = calibration(topOfTheme(rulebook), Pool.THEME);
    var byCriterion = new LinkedHashMap<String, CalibrationResult>();
    for (var criterion : rulebook.judging().criteria()) {
      byCriterion.put(criterion.id(), alone(criterion));
    }
    var given = scores(this::overall);
    return new Tally(
        top,
        lines(result, inThemes, byCriterion, top),
        scales(result, given),
        Agreement.of(
            variance(given),
            given.stream().map(g -> new Agreement.Given(g.entry(), g.judge(), g.value())).toList()),
        result.components(),
        result.components() > 1 && !scored.together(),
        ChanceModel.of(given));
  }

  private CalibrationResult calibration(int top, Pool pool) {
    var given = scores(this::overall);
    var draws = Math.min(DRAWS, MOST_CELLS / Math.max(1, themes.length));
    var plain = Calibration.withDefaults().top(top).pool(pool);
    return switch (ChanceModel.of(given)) {
      case SLOPE ->
          ChanceModel.merge(
              plain.draws(0).fit(themes, given),
              plain.draws(draws).model(Model.SLOPE).fit(themes, given));
      case TWO_WAY, ROBUST -> plain.draws(draws).fit(themes, given);
    };
  }

  /** Of all works together: what sets themes apart lies in the works too. */
  private CalibrationResult.Variance variance(List<Score> given) {
    return Calibration.withDefaults()
        .draws(0)
        .pool(Pool.ALL)
        .fit(new int[themes.length], given)
        .variance();
  }

  /** The model's own answer, for what is asked of it beyond the tally. */
  static CalibrationResult calibration(Rulebook rulebook, Scored scored) {
    return new Tallies(rulebook, scored)
        .calibration(top(rulebook), scored.together() ? Pool.ALL : Pool.COMPONENT);
  }

  private CalibrationResult alone(Criterion criterion) {
    return Calibration.withDefaults()
        .draws(0)
        .pool(Pool.ALL)
        .fit(themes, scores(given -> given.marks().getOrDefault(criterion.id(), 0)));
  }

  private List<Score> scores(ToDoubleFunction<Given> value) {
    return scored.given().stream()
        .map(given -> new Score(at(given.entry()), at(given.judge()), value.applyAsDouble(given)))
        .toList();
  }

  private int at(Object workOrJudge) {
    return index.getOrDefault(workOrJudge, -1);
  }

  private double overall(Given given) {
    return overall(rulebook, given.marks());
  }

  /** The weighted mean of a judge's marks. */
  static double overall(Rulebook rulebook, Map<String, Integer> marks) {
    return rulebook.judging().criteria().stream()
            .mapToDouble(c -> c.weight() * marks.getOrDefault(c.id(), 0))
            .sum()
        / rulebook.totalWeight();
  }

  // -- works

  private List<Line> lines(
      CalibrationResult result,
      CalibrationResult inThemes,
      Map<String, CalibrationResult> byCriterion,
      int top) {
    var works = result.works();
    var pools = works.stream().mapToInt(work -> scored.together() ? 0 : work.component()).toArray();
    var given = scored.given().stream().collect(groupingBy(g -> at(g.entry())));
    var official =
        works.stream()
            .mapToDouble(work -> official(work, given.getOrDefault(work.entry(), List.of())))
            .toArray();
    var rank = ranks(official, pools);
    var byMean = ranks(works.stream().mapToDouble(CalibrationResult.Work::mean).toArray(), pools);
    var byCalibrated =
        ranks(works.stream().mapToDouble(CalibrationResult.Work::calibrated).toArray(), pools);
    var severities = severities(result);
    var lines = new ArrayList<Line>();
    for (var w = 0; w < works.size(); w++) {
      var own = given.getOrDefault(w, List.of());
      var scores = own.stream().mapToDouble(this::overall).summaryStatistics();
      var at = w;
      var criteria =
          byCriterion.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, c -> c.getValue().works().get(at).calibrated()));
      lines.add(
          new Line(
              ranked(works.get(w), rank[w], official[w], criteria, top),
              works.get(w).component() + 1,
              byMean[w],
              byCalibrated[w],
              inTheme(inThemes.works().get(w), inThemes.works()),
              own.stream().mapToDouble(g -> severities[at(g.judge())]).average().orElse(0),
              scores.getMin(),
              scores.getMax(),
              own.stream().mapToInt(Given::amended).sum()));
    }
    lines.sort(
        Comparator.comparingInt((Line line) -> scored.together() ? 0 : line.panel())
            .thenComparingInt(line -> line.ranked().rank()));
    return List.copyOf(lines);
  }

  private InTheme inTheme(CalibrationResult.Work work, List<CalibrationResult.Work> all) {
    var theme = scored.works().get(work.entry()).theme();
    if (work.rankHigh() > 0) {
      return new InTheme(theme, work.rank(), work.rankLow(), work.rankHigh(), work.pTop());
    }
    var others = (int) all.stream().filter(one -> one.theme() == work.theme()).count();
    var chance = Math.min(1, topOfTheme(rulebook) / (double) others);
    return new InTheme(theme, work.rank(), 1, others, chance);
  }

  private double official(CalibrationResult.Work work, List<Given> own) {
    return switch (rulebook.judging().method()) {
      case MEAN -> work.mean();
      case TRIMMED -> work.trimmed().value();
      case CLIPPED ->
          ClippedMean.of(
                  own.stream().mapToDouble(this::overall).toArray(), rulebook.judging().clip())
              .value();
      case CALIBRATED -> work.calibrated();
    };
  }

  /** Where nothing can be estimated, every work may stand anywhere. */
  private Ranked ranked(
      CalibrationResult.Work work,
      int rank,
      double official,
      Map<String, Double> criteria,
      int top) {
    var all = scored.works().size();
    var known = work.rankHigh() > 0;
    return new Ranked(
        scored.works().get(work.entry()).entry(),
        rank,
        work.n(),
        work.mean(),
        work.trimmed().value(),
        work.calibrated(),
        official,
        work.se(),
        known ? work.pTop() : Math.min(1, top / (double) all),
        known ? work.rankLow() : 1,
        known ? work.rankHigh() : all,
        criteria,
        rank,
        official,
        false);
  }

  /** Among the works of each pool. */
  private static int[] ranks(double[] values, int[] pools) {
    var ranks = new int[values.length];
    Arrays.stream(pools)
        .distinct()
        .forEach(
            pool -> {
              var own = IntStream.range(0, values.length).filter(w -> pools[w] == pool).toArray();
              var within =
                  Ranks.highestFirst(Arrays.stream(own).mapToDouble(w -> values[w]).toArray());
              IntStream.range(0, own.length).forEach(i -> ranks[own[i]] = within[i]);
            });
    return ranks;
  }

  // -- judges

  private double[] severities(CalibrationResult result) {
    var severities = new double[scored.judges().size()];
    result.judges().forEach(judge -> severities[judge.judge()] = judge.severity());
    return severities;
  }

  private List<Scale> scales(CalibrationResult result, List<Score> given) {
    var byJudge = given.stream().collect(groupingBy(Score::judge));
    return result.judges().stream()
        .map(judge -> scale(judge, byJudge.getOrDefault(judge.judge(), List.of())))
        .sorted(Comparator.comparingDouble(Scale::severity).thenComparing(Scale::alias))
        .toList();
  }

  private Scale scale(CalibrationResult.Judge judge, List<Score> own) {
    var values = own.stream().mapToDouble(Score::value).summaryStatistics();
    var squares = own.stream().mapToDouble(s -> Math.pow(s.value() - values.getAverage(), 2)).sum();
    return new Scale(
        scored.judges().get(judge.judge()).alias(),
        judge.n(),
        judge.severity(),
        judge.se(),
        values.getAverage(),
        own.size() < 2 ? 0 : Math.sqrt(squares / (own.size() - 1)),
        values.getMin(),
        values.getMax());
  }
}
