package io.jinbang;

import io.jinbang.bench.Rivals;
import io.jinbang.review.assignment.AssignmentFigures;
import io.jinbang.review.assignment.AssignmentPlan;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Assignments;
import io.jinbang.review.assignment.ConflictRule;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a large call takes to assign, with conflicts, and what comes of it. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description = "Assigning, repairing and judging a large made-up call, in this process.")
final class BenchAssignCommand implements Callable<Integer> {
  private static final int PROVINCES = 31;
  private static final int BODIES = 400;

  @Option(names = "--works", defaultValue = "5000", description = "${DEFAULT-VALUE}")
  private int works;

  @Option(names = "--judges", defaultValue = "200", description = "${DEFAULT-VALUE}")
  private int judges;

  @Option(names = "--per-work", defaultValue = "5", description = "${DEFAULT-VALUE}")
  private int perWork;

  @Option(names = "--themes", defaultValue = "8", description = "${DEFAULT-VALUE}")
  private int themes;

  @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--runs", defaultValue = "3", description = "${DEFAULT-VALUE}")
  private int runs;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var task = task();
    var plan = Assignments.assign(task);
    var figures = AssignmentFigures.of(task, plan.assignments());
    var out = spec.commandLine().getOut();
    out.printf(
        "%d works, %d judges, %d reviews each, %d themes, seed %d: %d pairs forbidden%n",
        works, judges, perWork, themes, seed, plan.conflicts().size());
    out.printf(
        "missing %d, by experts %d of %d, worst work %d, panels %d, links across %.3f, efficiency"
            + " %.4f%n",
        figures.missing(),
        figures.experts(),
        figures.reviews(),
        figures.worst(),
        figures.components(),
        figures.crossLinks(),
        figures.efficiency());
    out.print(
        new Rivals()
            .add("round robin that obeys loads and conflicts", 1, () -> timed(() -> dealt(task)))
            .add("assign", 1, () -> timed(() -> Assignments.assign(task)))
            .add("repair after a judge drops out", 1, () -> timed(() -> repaired(task, plan)))
            .add(
                "figures, as after a change by hand",
                1,
                () -> timed(() -> AssignmentFigures.of(task, plan.assignments())))
            .race(runs));
    out.printf("heap in use at the end: %d MB%n", used() >> 20);
    out.flush();
    return plan.complete() ? 0 : 1;
  }

  private static long timed(Callable<?> what) throws Exception {
    var begin = System.nanoTime();
    what.call();
    return System.nanoTime() - begin;
  }

  private static long used() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Judges know two themes; works have one; bodies and provinces give conflicts. */
  private AssignmentTask task() {
    var random = new Random(seed);
    var load = (int) Math.ceil(1.15 * works * perWork / judges);
    return new AssignmentTask(
        IntStream.range(0, judges).mapToObj(j -> judge(random, j, load)).toList(),
        IntStream.range(0, works).mapToObj(w -> work(random, w)).toList(),
        perWork,
        Set.of(
            ConflictRule.SAME_ORGANISATION,
            ConflictRule.SAME_PROVINCE,
            ConflictRule.SAME_RECOMMENDING_UNIT),
        Set.of(),
        seed);
  }

  private Judge judge(Random random, int number, int load) {
    var known = Set.copyOf(List.of(theme(number % themes), theme((number / themes) % themes)));
    return new Judge(
        "j%04d".formatted(number),
        "评委 " + number,
        body(random),
        province(random),
        load / 2,
        load,
        known,
        Set.of());
  }

  private Work work(Random random, int number) {
    var theme = theme(random.nextInt(themes));
    return new Work(
        "w%05d".formatted(number),
        "作品 " + number,
        body(random),
        province(random),
        body(random),
        Set.of(theme));
  }

  private static String theme(int number) {
    return "t" + number;
  }

  private static String body(Random random) {
    return "示例单位" + random.nextInt(BODIES);
  }

  private static String province(Random random) {
    return "示例省" + random.nextInt(PROVINCES);
  }

  private static AssignmentPlan repaired(AssignmentTask task, AssignmentPlan plan) {
    var fewer =
        new AssignmentTask(
            task.judges().subList(1, task.judges().size()),
            task.works(),
            task.perWork(),
            task.rules(),
            task.recusals(),
            task.seed());
    return Assignments.repair(fewer, new HashSet<>(plan.assignments()));
  }

  /** What a spreadsheet would do: the next judge who may and has room. */
  private static int dealt(AssignmentTask task) {
    var loads = new int[task.judges().size()];
    var next = 0;
    var given = 0;
    for (var work : task.works()) {
      var wanted = task.perWork();
      for (var tried = 0; tried < loads.length && wanted > 0; tried++, next++) {
        var at = next % loads.length;
        var judge = task.judges().get(at);
        if (loads[at] < judge.maxLoad() && mayRead(judge, work)) {
          loads[at]++;
          wanted--;
          given++;
        }
      }
    }
    return given;
  }

  private static boolean mayRead(Judge judge, Work work) {
    return !String.valueOf(judge.organisation()).equals(work.organisation())
        && !String.valueOf(judge.province()).equals(work.province())
        && !String.valueOf(judge.organisation()).equals(work.recommendingUnit());
  }
}
