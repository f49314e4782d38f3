package io.jinbang.award.allocating;

import io.jinbang.award.allocation.Allocator;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code jinbang allocate FILE}: who wins which prize, and why.
 *
 * <p>The file, in JSON or YAML (names are optional and may be one text or both languages):
 *
 * <pre>{@code
 * themes: [{id: science, name: {zh: 科普, en: Science}}, heritage]   # or plain identifiers
 * criteria: [{id: story, name: {zh: 故事性, en: Story}}]              # optional, for names
 * prizes:                                  # in order of precedence
 *   - {id: gold, name: {zh: 金奖, en: Gold}, count: 10, minimum: 6}
 *   - {id: first, kind: per-theme, count: 1}
 *   - {id: honour, kind: per-theme, min: 2, max: 8}
 *   - {id: best-story, basis: story, count: 1}
 * exclusive: [[gold, first, honour]]       # of each set a work wins at most one
 * candidates:
 *   - {id: e1, number: SV-0001, themes: [science, heritage], overall: 8.41, scores: {story: 9}}
 *   - {id: e2, themes: [heritage], overall: 8.2, blocked: 版权争议}
 * order: [e7, e3]                          # optional: settles ties among the works it names
 * filling: merit-first                     # or fill-first: rather fill a lower prize
 * }</pre>
 *
 * <p>{@code kind} is open (default) or per-theme, {@code basis} overall (default) or a criterion,
 * {@code count} both least and greatest number unless {@code min} is given; a work's first theme is
 * its primary one. Exit 0: all prizes are decided; 1: the committee must break a tie; 2: unusable
 * input.
 */
@Command(
    name = "allocate",
    mixinStandardHelpOptions = true,
    description = "评奖：逐奖给出获奖作品和理由。Allocate the prizes, with the reasons.",
    footerHeading = "%nFILE (JSON or YAML):%n",
    footer = {
      "  themes: [science, {id: heritage, name: {zh: 遗产, en: Heritage}}]",
      "  prizes:                       # in order of precedence",
      "    - {id: gold, name: {zh: 金奖, en: Gold}, count: 10, minimum: 6}",
      "    - {id: first, kind: per-theme, count: 1}",
      "    - {id: honour, kind: per-theme, min: 2, max: 8}",
      "    - {id: best-story, basis: story, count: 1}",
      "  exclusive: [[gold, first, honour]]   # a work wins at most one of each set",
      "  candidates:                   # the first theme is the primary one",
      "    - {id: e1, number: SV-0001, themes: [science], overall: 8.41, scores: {story: 9}}",
      "    - {id: e2, themes: [heritage], overall: 8.2, blocked: 版权争议}",
      "  order: [e7, e3]               # optional: the committee's order among tied works",
      "  filling: merit-first          # or fill-first: rather fill a lower prize"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all decided", "1:a tie is left to the committee", "2:unusable input"})
public final class AllocateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "奖项与作品。Prizes and candidates.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "输出 JSON。Write one JSON document.")
  private boolean json;

  @Spec @Nullable private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      var contest = AllocationFile.read(file);
      var allocation = Allocator.allocate(contest.contest(), new AllocationSolver());
      print(new Answer(contest, allocation));
      return allocation.settled() ? 0 : 1;
    } catch (Refusal refusal) {
      refusal.problems().forEach(this::say);
      return 2;
    }
  }

  private void print(Answer answer) {
    var out = spec == null ? new PrintWriter(System.out) : spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.builder().build().writeValueAsString(answer.document()));
    } else {
      answer.lines().forEach(line -> out.printf("%s%n    %s%n", line.zh(), line.en()));
    }
    out.flush();
  }

  private void say(Problem problem) {
    var err = spec == null ? new PrintWriter(System.err) : spec.commandLine().getErr();
    err.printf("%s: %s。%s%n", problem.field(), problem.message().zh(), problem.remedy().zh());
    err.printf("%s: %s. %s%n", problem.field(), problem.message().en(), problem.remedy().en());
    err.flush();
  }
}
