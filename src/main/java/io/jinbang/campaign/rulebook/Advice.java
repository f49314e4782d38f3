package io.jinbang.campaign.rulebook;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Judging.Method;
import io.jinbang.shared.Text;
import java.util.List;

/** What a rulebook may say, but had better not. */
public final class Advice {
  private static final int ENOUGH_TO_TRIM = 5;

  private Advice() {}

  /** One sentence for each thing to think about; empty where there is none. */
  public static List<Text> of(Rulebook rulebook) {
    var judging = rulebook.judging();
    return judging.method() == Method.TRIMMED && judging.perWork() < ENOUGH_TO_TRIM
        ? List.of(
            Text.of(
                    "每件作品只有 {} 位评委时去掉最高和最低，丢掉的多是有用的意见，名次会更不准。建议每件至少 5" + " 位，或改用平均、限幅平均或校准。",
                    "With {} judges per work, dropping highest and lowest throws away more than it"
                        + " mends, and ranks become less exact. Have at least 5 per work, or use"
                        + " the mean, the clipped mean or the calibrated score.")
                .with(judging.perWork()))
        : List.of();
  }
}
