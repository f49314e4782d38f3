package io.jinbang;

import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.Model;
import io.jinbang.review.simulation.Contest;
import io.jinbang.review.simulation.Experiment;
import io.jinbang.review.simulation.Experiment.Outcome;
import io.jinbang.review.simulation.Reliability;
import io.jinbang.review.simulation.Setting;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ways of scoring on contests whose truth is known; or the speed of a large one. */
@Command(
    name = "judging",
    mixinStandardHelpOptions = true,
    description = "Simulated contests: how much of the truth each way of scoring gives back.")
final class BenchJudgingCommand implements Callable<Integer> {
  private static final int TOP = 10;
  private static final int DRAWS = 2000;

  @Option(names = "--repetitions", defaultValue = "40", description = "Contests compared.")
  private int repetitions;

  @Option(names = "--contests", defaultValue = "100", description = "Contests for the chances.")
  private int contests;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of the first contest.")
  private long seed;

  @Option(names = "--noisy", description = "Residual standard deviation 1.7 in place of 1.")
  private boolean noisy;

  @Option(
      names = "--siloed",
      description = "Six themes that differ, each judged by judges of its own nine times in ten.")
  private boolean siloed;

  @Option(
      names = "--size",
      split = "x",
      paramLabel = "N",
      arity = "1",
      description = "Speed only: works x judges x reviews, such as 5000x200x5.")
  private int[] size = {};

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    check();
    var out = spec.commandLine().getOut();
    var level = noisy ? Setting.NOISY : Setting.USUAL;
    var setting = siloed ? level.siloed() : level;
    if (size.length > 0) {
      speed(out, setting.size(size[0], size[1], size[2]));
    } else {
      out.printf("%s%n", setting);
      out.printf("seeds %d to %d%n%n", seed, seed + Math.max(repetitions, contests) - 1);
      recovery(out, new Experiment(setting, repetitions, seed, TOP));
    }
    out.flush();
    return 0;
  }

  private void check() {
    if (repetitions < 1 || contests < 1) {
      throw new ParameterException(spec.commandLine(), "at least one contest is needed");
    }
    if (size.length > 0 && (size.length != 3 || size[2] < 1 || size[2] > size[1] || size[0] < 2)) {
      throw new ParameterException(
          spec.commandLine(),
          "--size is works x judges x reviews, with judges enough for the reviews");
    }
  }

  private void recovery(PrintWriter out, Experiment experiment) {
    row(out, "", "reviews", "tau-a", "top " + TOP, "error");
    experiment.ways().forEach(outcome -> row(out, outcome));
    row(out, experiment.doubled());
    for (var rounds : new int[] {1, 2, 5}) {
      row(out, experiment.boundary(.2, rounds));
    }
    for (var model : new Model[] {Model.TWO_WAY, Model.SLOPE}) {
      out.printf("%nP(top %d), %d contests, model %s%n", TOP, contests, model);
      chances(out, experiment.reliability(model, contests));
    }
  }

  private static void chances(PrintWriter out, Reliability reliability) {
    row(out, "", "number", "said", "happened", "95% interval");
    for (var bin : reliability.bins()) {
      row(
          out,
          "%.2f to %.2f%s".formatted(bin.from(), bin.to(), bin.covers() ? "" : " not covered"),
          String.valueOf(bin.count()),
          number(bin.said()),
          number(bin.happened()),
          number(bin.low()) + " to " + number(bin.high()));
    }
    out.printf(
        "expected calibration error %s; between .05 and .95 %s%n",
        number(reliability.error()), number(reliability.error(.05, .95)));
    out.flush();
  }

  /** One contest, calibrated cold and warm. */
  private void speed(PrintWriter out, Setting setting) {
    var contest = Contest.of(setting, seed);
    out.printf("%s, seed %d%n", setting, seed);
    for (var run = 0; run < 3; run++) {
      var fit = nanos(contest, 0);
      forgetPeak();
      var both = nanos(contest, DRAWS);
      out.printf(
          Locale.ROOT,
          "fit %.0f ms, %d draws %.0f ms more; heap at most %d MB%n",
          fit / 1e6,
          DRAWS,
          (both - fit) / 1e6,
          peak() >> 20);
    }
  }

  private static long nanos(Contest contest, int draws) {
    var themes = contest.themes();
    var scores = contest.scores();
    var begin = System.nanoTime();
    Calibration.withDefaults().draws(draws).fit(themes, scores);
    return System.nanoTime() - begin;
  }

  private static void forgetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static void row(PrintWriter out, Outcome outcome) {
    row(
        out,
        outcome.what(),
        "%.0f".formatted(outcome.reviews()),
        number(outcome.tau()),
        number(outcome.recall()),
        number(outcome.error()));
    out.flush();
  }

  private static void row(PrintWriter out, String what, String... cells) {
    out.printf("%-48s", what);
    for (var cell : cells) {
      out.printf(" %9s", cell);
    }
    out.println();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
