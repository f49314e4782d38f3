package io.jinbang.programme.conferencefile;

import io.jinbang.documents.Grid;
import io.jinbang.documents.GridDocument;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.conference.ConferenceTimetable;
import io.jinbang.programme.trackplan.TrackPlan;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code jinbang timetable}: where and when everything goes, and why.
 *
 * <p>Exit 0: everything has a place and no hard rule is broken; 1: that was not to be had (the
 * answer says what is broken); 2: unusable input.
 */
@Command(
    name = "timetable",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "排日程：读 Timefold 会议排程或 CoSPLib 的工作簿。Timetable a workbook of Timefold's conference",
      "scheduling or of CoSPLib. The same seeds and steps give the same answer on any machine."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:feasible", "1:not feasible", "2:unusable input"})
public final class TimetableCommand implements Callable<Integer> {
  private static final String CONFERENCE = "Timeslots";

  @Parameters(paramLabel = "FILE.xlsx", description = "工作簿。The workbook.")
  private Path file = Path.of("");

  @Option(
      names = "--seconds",
      defaultValue = "60",
      paramLabel = "N",
      description = "搜索多少秒。How long to search (default: ${DEFAULT-VALUE}).")
  private double seconds = 60;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "改按步数，结果可重现。Search so many steps instead: repeatable.")
  private @Nullable Long steps;

  @Option(names = "--seed", defaultValue = "1", description = "随机种子。(default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--searches",
      defaultValue = "2",
      description = "同时搜索几路。Searches beside one another (default: ${DEFAULT-VALUE}).")
  private int searches = 2;

  @Option(names = "--json", description = "输出 JSON。Write one JSON document.")
  private boolean json;

  @Spec @Nullable private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      check();
      var answer = answer(new GridDocument().read(file.toString(), bytes()));
      print(answer);
      return answer.feasible() ? 0 : 1;
    } catch (Refusal refusal) {
      var problem = refusal.first();
      err().printf("%s: %s。%s%n", problem.field(), problem.message().zh(), problem.remedy().zh());
      err().printf("%s: %s. %s%n", problem.field(), problem.message().en(), problem.remedy().en());
      err().flush();
      return 2;
    }
  }

  private void check() {
    if (!(seconds > 0 && seconds <= 86_400 && searches >= 1 && searches <= 64)
        || (steps != null && steps < 1)) {
      throw Refusal.invalid(
          "--seconds",
          Text.of("参数不在范围内", "An option is out of range"),
          Text.of(
              "--seconds 大于 0、不超过一天，--steps 至少 1，--searches 为 1 至 64。",
              "Give --seconds above 0 and up to a day, --steps from 1, --searches from 1 to 64."));
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw Refusal.invalid(
          file.toString(),
          Text.of("读不了这个文件", "The file cannot be read"),
          Text.of("请检查路径。", "Check the path."));
    }
  }

  private Answer answer(List<Grid> grids) {
    var seeds = LongStream.range(seed, seed + searches).boxed().toList();
    if (grids.stream().anyMatch(grid -> grid.name().equals(CONFERENCE))) {
      var conference = ConferenceReader.read(grids);
      return ConferenceAnswer.of(ConferenceTimetable.of(conference, seeds, pace()));
    }
    var problem = TrackReader.read(grids);
    return TrackAnswer.of(problem, TrackPlan.of(problem, seeds, pace()));
  }

  /** By the clock, unless steps were asked for. */
  private Pace pace() {
    var most = steps;
    if (most != null) {
      return Pace.steps(most);
    }
    var begin = System.nanoTime();
    return _ -> (System.nanoTime() - begin) / (seconds * 1e9);
  }

  private void print(Answer answer) {
    out().print(json ? document(answer) + System.lineSeparator() : table(answer));
    out().flush();
  }

  private static String document(Answer answer) {
    var document = new LinkedHashMap<String, Object>(answer.score());
    document.put("placements", answer.placements());
    document.put("why", answer.why());
    document.put("unplaced", answer.unplaced());
    return JsonMapper.builder().build().writeValueAsString(document);
  }

  private static String table(Answer answer) {
    var lines = new StringBuilder();
    for (var placement : answer.placements()) {
      lines.append(row(placement)).append('\n');
    }
    answer.score().forEach((name, figure) -> lines.append(name + " " + figure + "  "));
    lines.append('\n');
    for (var reason : answer.why()) {
      lines.append("  %s / %s%n".formatted(reason.message().zh(), reason.message().en()));
    }
    for (var missing : answer.unplaced()) {
      lines.append(missing.code()).append(": ").append(missing.message().zh());
      lines.append(" ").append(missing.message().en()).append('\n');
    }
    return lines.toString();
  }

  private static String row(Map<String, Object> placement) {
    return placement.entrySet().stream()
        .filter(each -> !each.getKey().equals("why"))
        .map(each -> String.valueOf(each.getValue()))
        .collect(Collectors.joining("  "));
  }

  private PrintWriter out() {
    return spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec == null ? new PrintWriter(System.err, true) : spec.commandLine().getErr();
  }
}
