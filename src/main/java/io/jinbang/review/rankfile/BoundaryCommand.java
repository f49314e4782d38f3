package io.jinbang.review.rankfile;

import io.jinbang.review.boundary.Boundary;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code jinbang boundary scores.csv}: which works may or may not belong among the top, and which
 * of them should get further reviews. Exit 0 with the answer, or 2 with the reason.
 */
@Command(
    name = "boundary",
    mixinStandardHelpOptions = true,
    description = {
      "哪些作品进不进前几名还说不准，加评应加给谁。",
      "Which entries may or may not be among the top, and who should get further reviews."
    })
public final class BoundaryCommand implements Callable<Integer> {
  @Mixin private final ScoreOptions scores = new ScoreOptions();
  @Mixin private final ModelOptions model = new ModelOptions();

  @Option(names = "--extra", paramLabel = "N", description = "加评份数 further reviews to give out")
  private @Nullable Integer extra;

  @Option(
      names = "--share",
      defaultValue = "0.2",
      description = "不写 --extra 时：占已有评审的几成 of the reviews there are, unless --extra is given")
  private double share;

  @Option(names = "--low", defaultValue = "0.05", description = "低于此概率即出局 below: out")
  private double low;

  @Option(names = "--high", defaultValue = "0.95", description = "高于此概率即稳进 above: in")
  private double high;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return Answer.tell(spec, this::answer);
  }

  private String answer() {
    checkOptions();
    var file = scores.read();
    var result = model.calibrate(file);
    var official = Official.of(Method.CALIBRATED, null, file, result, model.pool());
    var ranking = new Ranking(file, result, model.pool(), model.top(), official, Optional.empty());
    var reviews = extra == null ? (int) Math.round(share * file.scores().size()) : extra;
    var line =
        new BoundaryAnswer(
            ranking,
            Boundary.uncertain(result, low, high),
            Boundary.spend(result, reviews, low, high),
            reviews);
    return scores.json() ? line.json() : line.table(scores.language());
  }

  private void checkOptions() {
    check(extra == null || extra >= 0, "--extra", ">= 0");
    check(share >= 0 && share <= 10, "--share", "0–10");
    check(low >= 0 && low < high && high <= 1, "--low, --high", "0 <= low < high <= 1");
    check(!model.rasch(), "--model", "two-way | slope | robust");
    if (model.draws() == 0) {
      throw Refusal.invalid(
          "--draws",
          Text.of("不抽样就没有概率", "without draws there are no chances"),
          Text.of("请填 1 或以上，常用 2000。", "Ask for 1 or more; 2000 is usual."));
    }
  }

  private static void check(boolean right, String option, String range) {
    if (!right) {
      throw ModelOptions.outside(option, range);
    }
  }
}
