package io.jinbang;

import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.conferencefile.ConferenceBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How good the timetables of published workbooks become in which time, beside known figures. */
@Command(
    name = "timetable",
    mixinStandardHelpOptions = true,
    description = "Timetables of Timefold's and CoSPLib's workbooks, beside published figures.")
final class BenchTimetableCommand implements Callable<Integer> {
  /** Soft score of Timefold's example v1.5.0 after 60 s on one of two cores, measured. */
  private static final Map<String, Long> TIMEFOLD =
      Map.of(
          "18talks-6timeslots-5rooms.xlsx", -34_245L,
          "36talks-12timeslots-5rooms.xlsx", -214_935L,
          "72talks-12timeslots-10rooms.xlsx", -770_670L,
          "108talks-18timeslots-10rooms.xlsx", -1_909_065L,
          "216talks-18timeslots-20rooms.xlsx", -9_368_445L);

  /** Penalties of CoSPLib's own stored solutions: of its exact model. */
  private static final Map<String, Long> COSPLIB =
      new LinkedHashMap<>(
          Map.of(
              "N2OR.xlsx", 20L,
              "GECCO19.xlsx", 1_000_179L,
              "GECCO20.xlsx", 6_223L,
              "OR60F.xlsx", 685L));

  @Parameters(paramLabel = "FOLDER", description = "with conference/ and cosplib/")
  private Path folder = Path.of("");

  @Option(names = "--seconds", defaultValue = "60", description = "${DEFAULT-VALUE}")
  private double seconds = 60;

  @Option(names = "--tracks-seconds", defaultValue = "60", description = "${DEFAULT-VALUE}")
  private double tracksSeconds = 60;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var met = true;
    for (var each : TIMEFOLD.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
      met &= conference(each.getKey(), each.getValue());
    }
    for (var each : COSPLIB.entrySet()) {
      met &= tracks(each.getKey(), each.getValue());
    }
    return met ? 0 : 1;
  }

  private boolean conference(String name, long known) throws IOException {
    var file = folder.resolve("conference").resolve(name);
    var figures = ConferenceBench.conference(file, pace(seconds));
    var points = figures.points();
    say(
        "%-36s hard %d medium %d soft %,d (Timefold %,d)%n",
        name, points.hard(), points.medium(), points.soft(), known);
    say("  repair, a speaker lost to one talk: %s%n", words(figures.talks()));
    say("  repair, a speaker lost to all their talks: %s%n", words(figures.speakers()));
    return points.hard() == 0 && points.medium() == 0 && points.soft() >= known;
  }

  private static String words(ConferenceBench.Mending mending) {
    return "%d of %d feasible again, at most %d talks moved, slowest %d ms"
        .formatted(mending.mended(), mending.wanted(), mending.moved(), mending.millis());
  }

  private boolean tracks(String name, long known) throws IOException {
    var penalty =
        ConferenceBench.tracks(folder.resolve("cosplib").resolve(name), pace(tracksSeconds));
    say("%-36s penalty %,d (CoSPLib's exact model %,d)%n", name, penalty, known);
    return penalty <= known;
  }

  private static Pace pace(double seconds) {
    var begin = System.nanoTime();
    return _ -> (System.nanoTime() - begin) / (seconds * 1e9);
  }

  private void say(String line, Object... figures) {
    spec.commandLine().getOut().printf(line, figures);
    spec.commandLine().getOut().flush();
  }
}
