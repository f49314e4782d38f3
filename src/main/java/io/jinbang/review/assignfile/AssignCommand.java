package io.jinbang.review.assignfile;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code jinbang assign}: who judges what, from a matrix of similarities, at the greatest total.
 *
 * <p>Exit 0: every work has its reviews and every judge the least load; 1: that cannot be had (the
 * answer then holds what can, and what is missing); 2: unusable input.
 */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "分配评委：总相似度最大。Assign judges to works at the greatest total similarity.",
      "Judges are rows, works are columns, both counted from 0."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:complete", "1:cannot be completed", "2:unusable input"})
public final class AssignCommand implements Callable<Integer> {
  @Option(
      names = "--similarity",
      required = true,
      paramLabel = "m.csv",
      description = "相似度表。Table of similarities, without a heading.")
  private Path similarity = Path.of("");

  @Option(
      names = "--conflicts",
      paramLabel = "c.csv",
      description = "回避表，1 为回避。Table of the same shape, 1 = conflict.")
  private @Nullable Path conflicts;

  @Option(
      names = "--per-work",
      required = true,
      paramLabel = "N",
      description = "每件作品评审份数。Reviews wanted for each work.")
  private int perWork;

  @Option(
      names = "--load",
      required = true,
      paramLabel = "L|loads.csv",
      description = "每位评委最多件数。Most works of a judge: a number, or a file with one per judge.")
  private String load = "";

  @Option(
      names = "--min-load",
      defaultValue = "0",
      paramLabel = "l|file",
      description = "每位评委最少件数。Fewest works of a judge, in the same way.")
  private String minLoad = "0";

  @Option(
      names = "--aim",
      defaultValue = "worst",
      converter = AimName.class,
      description =
          "worst：先让最弱的作品尽量好，再求总和；total：只求总和。First the worst-served work, then the total; or"
              + " the total alone (default: ${DEFAULT-VALUE}).")
  private SimilarityAssignment.Aim aim = SimilarityAssignment.Aim.WORST;

  @Option(
      names = "--no-connected",
      negatable = true,
      description = "不求评委连成一片。Do not exchange works to connect the panel.")
  private boolean connected = true;

  @Option(names = "--json", description = "输出 JSON。Write one JSON document.")
  private boolean json;

  @Spec @Nullable private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      var files = AssignmentFiles.read(similarity, conflicts, perWork, load, minLoad);
      var answer = SimilarityAssignment.of(files, aim, connected);
      print(answer);
      return answer.complete() ? 0 : 1;
    } catch (Refusal refusal) {
      var problem = refusal.first();
      say(err(), problem.field(), problem.message(), problem.remedy());
      return 2;
    }
  }

  private void print(SimilarityAssignment answer) {
    if (json) {
      out().println(JsonMapper.builder().build().writeValueAsString(document(answer)));
    } else {
      answer.assignments().forEach(p -> out().printf("%6d %6d%n", p.getFirst(), p.getLast()));
      out()
          .printf(
              "total %.4f  worst %.4f  components %d%n",
              answer.total(), answer.worst(), answer.components());
      if (!answer.complete()) {
        out().println(missing(answer).zh());
        out().println(missing(answer).en());
      }
    }
    out().flush();
  }

  private static Map<String, Object> document(SimilarityAssignment answer) {
    var document = new LinkedHashMap<String, Object>();
    document.put("total", answer.total());
    document.put("worst", answer.worst());
    document.put("proven", answer.proven());
    document.put("lost", answer.lost());
    document.put("components", answer.components());
    document.put("assignments", answer.assignments());
    if (!answer.complete()) {
      document.put("unmet", answer.unmet());
      document.put("belowMinimum", answer.idle());
      document.put("message", missing(answer));
    }
    return document;
  }

  private static Text missing(SimilarityAssignment answer) {
    var reviews = answer.unmet().values().stream().mapToInt(Integer::intValue).sum();
    return Text.of(
            "排不满：{} 件作品共缺 {} 份评审，{} 位评委不足最少件数。请增加评委、提高件数上限或减少每件份数。",
            "It cannot be completed: {} works miss {} reviews in all, {} judges stay below their"
                + " least load. Add judges, raise the loads or ask for fewer reviews.")
        .with(answer.unmet().size(), reviews, answer.idle().size());
  }

  private static void say(PrintWriter to, String field, Text message, Text remedy) {
    to.printf("%s: %s。%s%n", field, message.zh(), remedy.zh());
    to.printf("%s: %s. %s%n", field, message.en(), remedy.en());
    to.flush();
  }

  private PrintWriter out() {
    return spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec == null ? new PrintWriter(System.err, true) : spec.commandLine().getErr();
  }

  private static final class AimName implements ITypeConverter<SimilarityAssignment.Aim> {
    @Override
    public SimilarityAssignment.Aim convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "worst" -> SimilarityAssignment.Aim.WORST;
        case "total" -> SimilarityAssignment.Aim.TOTAL;
        default -> throw new TypeConversionException("worst | total");
      };
    }
  }
}
