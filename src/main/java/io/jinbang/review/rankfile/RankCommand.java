package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CriteriaResult;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code jinbang rank scores.csv}: the ranking, official and calibrated. */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = {
      "校准评委宽严，给作品排名。 Rank entries, judges' severity removed.",
      "severity > 0: 偏严 strict."
    })
public final class RankCommand extends CalibratingCommand {
  @Option(
      names = "--method",
      defaultValue = "calibrated",
      converter = MethodName.class,
      description = "mean | trimmed | clipped | calibrated: 正式名次按什么排 what decides the order")
  private Method method = Method.CALIBRATED;

  @Option(
      names = "--clip",
      paramLabel = "X",
      description = "离均分超过 X 的分拉回 scores farther than X from the mean are pulled in")
  private @Nullable Double clip;

  @Option(
      names = "--by-criterion",
      description = "逐项校准，并拆开分差的来源 each criterion calibrated; where marks differ")
  private boolean byCriterion;

  @Option(
      names = "--csv",
      paramLabel = "OUT.csv",
      description = "另写一份作品表 write the entries to a file, too")
  private @Nullable Path csv;

  @Override
  String answer() {
    checkClip();
    checkRasch();
    var file = read();
    if (rasch()) {
      return RaschRanking.answer(file, json(), language());
    }
    var ranking = ranking(file);
    if (csv != null) {
      new RankCsv(ranking, language()).write(csv);
    }
    return json() ? new RankJson(ranking).write() : new RankTable(ranking, language()).write();
  }

  private Ranking ranking(ScoreFile file) {
    var result = calibrate(file);
    var official = Official.of(method, clip, file, result, pool());
    Optional<CriteriaResult> criteria =
        byCriterion ? Optional.of(byCriterion(file)) : Optional.empty();
    return new Ranking(file, result, pool(), top(), official, criteria);
  }

  private void checkRasch() {
    if (rasch() && (csv != null || byCriterion || method != Method.CALIBRATED)) {
      throw Refusal.invalid(
          "--model",
          Text.of("rasch 只作旁证，不定正式名次", "rasch is a cross-check and orders nothing officially"),
          Text.of(
              "请去掉 --csv、--by-criterion 和 --method，或换一个模型。",
              "Leave out --csv, --by-criterion and --method, or choose another model."));
    }
  }

  private void checkClip() {
    if (clip != null && !(clip > 0 && Double.isFinite(clip))) {
      throw outside("--clip", "> 0");
    }
    if (method == Method.CLIPPED && clip == null) {
      throw Refusal.invalid(
          "--clip",
          Text.of("没有写拉回多远", "it does not say how far scores may lie"),
          Text.of(
              "--method clipped 要同时写 --clip，如 --clip 2。",
              "Give --clip with it, such as --clip 2."));
    }
  }

  private static final class MethodName implements ITypeConverter<Method> {
    @Override
    public Method convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "mean" -> Method.MEAN;
        case "trimmed" -> Method.TRIMMED;
        case "clipped" -> Method.CLIPPED;
        case "calibrated" -> Method.CALIBRATED;
        default -> throw new TypeConversionException("mean | trimmed | clipped | calibrated");
      };
    }
  }
}
