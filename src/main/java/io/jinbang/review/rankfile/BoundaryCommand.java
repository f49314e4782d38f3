package io.jinbang.review.rankfile;

import io.jinbang.review.boundary.Boundary;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code jinbang boundary scores.csv}: which works may or may not belong among the top, and which
 * of them should get further reviews.
 */
@Command(
    name = "boundary",
    mixinStandardHelpOptions = true,
    description = {
      "哪些作品进不进前几名还说不准，加评应加给谁。",
      "Which entries may or may not be among the top, and who should get further reviews."
    })
public final class BoundaryCommand extends CalibratingCommand {
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

  @Override
  String answer() {
    checkOptions();
    var file = read();
    var result = calibrate(file);
    var official = Official.of(Method.CALIBRATED, null, file, result, pool());
    var ranking = new Ranking(file, result, pool(), top(), official, Optional.empty());
    var reviews = extra == null ? (int) Math.round(share * file.scores().size()) : extra;
    var line =
        new BoundaryAnswer(
            ranking,
            Boundary.uncertain(result, low, high),
            Boundary.spend(result, reviews, low, high),
            reviews);
    return json() ? line.json() : line.table(language());
  }

  private void checkOptions() {
    check(extra == null || extra >= 0, "--extra", ">= 0");
    check(share >= 0 && share <= 10, "--share", "0–10");
    check(low >= 0 && low < high && high <= 1, "--low, --high", "0 <= low < high <= 1");
    check(!rasch(), "--model", "two-way | slope | robust");
    if (draws() == 0) {
      throw Refusal.invalid(
          "--draws",
          Text.of("不抽样就没有概率", "without draws there are no chances"),
          Text.of("请填 1 或以上，常用 2000。", "Ask for 1 or more; 2000 is usual."));
    }
  }

  private static void check(boolean right, String option, String range) {
    if (!right) {
      throw outside(option, range);
    }
  }
}
