package io.jinbang.review.simulation;

import io.jinbang.review.boundary.Boundary;
import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Model;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same contests judged again and again: contest i is that of the seed plus i.
 *
 * @param top how many are sought
 */
public record Experiment(Setting setting, int repetitions, long seed, int top) {
  private static final int DRAWS = 1000;

  /**
   * What came out on average.
   *
   * @param reviews given in one contest
   * @param error standard error of the recall over the repetitions
   */
  public record Outcome(String what, double reviews, double tau, double recall, double error) {}

  /** Every way of scoring, on the same scores. */
  public List<Outcome> ways() {
    return Arrays.stream(Way.values())
        .map(way -> outcome(way.title(), this::contest, way))
        .toList();
  }

  /** Twice as many reviews of every work. */
  public Outcome doubled() {
    var twice = setting.size(setting.works(), setting.judges(), 2 * setting.reviews());
    return outcome(
        "calibrated, all reviews doubled", i -> Contest.of(twice, seed + i), Way.CALIBRATED);
  }

  /**
   * A share more reviews, given to works near the line by fresh judges.
   *
   * @param rounds in how many equal parts, each followed by a new calibration
   */
  public Outcome boundary(double share, int rounds) {
    var what = "calibrated, +%.0f%% at the boundary, rounds: %d".formatted(100 * share, rounds);
    var reviews = (int) Math.round(share * setting.works() * setting.reviews());
    return outcome(what, i -> extended(contest(i), reviews, rounds), Way.CALIBRATED);
  }

  /** Whether chances of the top come true, over so many contests. */
  public Reliability reliability(Model model, int contests) {
    var reliability = new Reliability();
    for (var i = 0; i < contests; i++) {
      var contest = contest(i);
      var best = best(contest);
      for (var work : calibrated(contest, Calibration.withDefaults().model(model)).works()) {
        reliability.add(work.pTop(), best.contains(work.entry()));
      }
    }
    return reliability;
  }

  private Contest contest(int i) {
    return Contest.of(setting, seed + i);
  }

  private Contest extended(Contest contest, int reviews, int rounds) {
    for (var round = 0; round < rounds; round++) {
      var part = reviews * (round + 1) / rounds - reviews * round / rounds;
      var result = calibrated(contest, Calibration.withDefaults().draws(DRAWS));
      contest.more(Boundary.spend(result, part));
    }
    return contest;
  }

  private CalibrationResult calibrated(Contest contest, Calibration calibration) {
    return calibration.top(top).fit(contest.themes(), contest.scores());
  }

  private List<Integer> best(Contest contest) {
    return Arrays.stream(Recovery.best(contest.merit(), top)).boxed().collect(Collectors.toList());
  }

  private Outcome outcome(String what, Function<Integer, Contest> contests, Way way) {
    var each = IntStream.range(0, repetitions).mapToObj(i -> once(contests.apply(i), way)).toList();
    var recall = each.stream().mapToDouble(o -> o.recovery.recall()).average().orElse(0);
    var squares =
        each.stream().mapToDouble(o -> square(o.recovery.recall() - recall)).average().orElse(0);
    return new Outcome(
        what,
        each.stream().mapToDouble(Once::reviews).average().orElse(0),
        each.stream().mapToDouble(o -> o.recovery.tau()).average().orElse(0),
        recall,
        Math.sqrt(squares / Math.max(1, repetitions - 1)));
  }

  private Once once(Contest contest, Way way) {
    var recovery = Recovery.of(contest.merit(), way.figures(contest), top);
    return new Once(contest.reviews().size(), recovery);
  }

  private record Once(int reviews, Recovery recovery) {}

  private static double square(double x) {
    return x * x;
  }
}
