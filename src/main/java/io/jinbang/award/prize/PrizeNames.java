package io.jinbang.award.prize;

import io.jinbang.award.allocating.Wording;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Judging.Method;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Text;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of prizes and works, as printed. */
public final class PrizeNames {
  private static final Map<Method, Text> OFFICIAL =
      Map.of(
          Method.MEAN, Text.of("平均分", "Mean"),
          Method.TRIMMED, Text.of("去掉最高最低后的平均分", "Trimmed mean"),
          Method.CLIPPED, Text.of("限幅平均分", "Clipped mean"),
          Method.CALIBRATED, Text.of("校准分", "Calibrated score"));

  private PrizeNames() {}

  /** A prize by its printed name: with its theme where it is given in each. */
  public static Text of(Rulebook rulebook, String prize, @Nullable String theme) {
    var name = rulebook.prize(prize).map(Rulebook.Prize::name).orElse(Text.same(prize));
    if (theme == null) {
      return name;
    }
    var of = rulebook.theme(theme).name();
    return new Text(of.zh() + "·" + name.zh(), name.en() + ", " + of.en());
  }

  /** The sentences of an allocation, in this rulebook's names. */
  static Wording wording(Rulebook rulebook, Collection<Entry> works) {
    return new Wording(
        OFFICIAL.getOrDefault(rulebook.judging().method(), Text.of("总分", "Overall score")),
        rulebook.prizes().stream()
            .collect(Collectors.toMap(Rulebook.Prize::id, Rulebook.Prize::name)),
        rulebook.themes().stream()
            .collect(Collectors.toMap(Rulebook.Theme::id, Rulebook.Theme::name)),
        rulebook.judging().criteria().stream()
            .collect(Collectors.toMap(Rulebook.Criterion::id, Rulebook.Criterion::name)),
        works.stream()
            .collect(
                Collectors.toMap(
                    work -> work.id().toString(),
                    work -> "《" + work.title() + "》" + work.submittedNumber())));
  }
}
