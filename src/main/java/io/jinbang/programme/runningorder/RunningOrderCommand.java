package io.jinbang.programme.runningorder;

import io.jinbang.shared.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code jinbang running-order}: scenes in the order in which people wait least. */
@Command(
    name = "running-order",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "排练（拍摄）次序：让人等得最少。In which order people wait least.",
      "Scenes are counted from 1, as in the file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:an order", "2:unusable input"})
public final class RunningOrderCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.dzn", description = "MiniZinc talent scheduling 数据。Its data.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "输出 JSON。Write one JSON document.")
  private boolean json;

  @Spec @Nullable private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      print(RunningOrder.of(SceneFile.read(file)));
      return 0;
    } catch (Refusal refusal) {
      var problem = refusal.first();
      err().printf("%s: %s。%s%n", problem.field(), problem.message().zh(), problem.remedy().zh());
      err().printf("%s: %s. %s%n", problem.field(), problem.message().en(), problem.remedy().en());
      err().flush();
      return 2;
    }
  }

  private void print(RunningOrder answer) {
    var order = answer.order().stream().map(scene -> scene + 1).toList();
    out().println(json ? document(answer, order) : table(answer, order));
    out().flush();
  }

  private static String document(RunningOrder answer, List<Integer> order) {
    var document = new LinkedHashMap<String, Object>();
    document.put("cost", answer.cost());
    document.put("order", order);
    document.put("proven", answer.proven());
    return JsonMapper.builder().build().writeValueAsString(document);
  }

  private static String table(RunningOrder answer, List<Integer> order) {
    return "cost %d (%s)%norder %s"
        .formatted(
            answer.cost(),
            answer.proven() ? "proven, 已证最优" : "not proven, 未证最优",
            order.stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  private PrintWriter out() {
    return spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec == null ? new PrintWriter(System.err, true) : spec.commandLine().getErr();
  }
}
