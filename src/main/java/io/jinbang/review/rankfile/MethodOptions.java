package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Pool;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** By which figure works are officially ordered. */
final class MethodOptions {
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

  Official official(ScoreFile file, CalibrationResult result, Pool pool) {
    return Official.of(method, clip, file, result, pool);
  }

  void check() {
    if (clip != null && !(clip > 0 && Double.isFinite(clip))) {
      throw ModelOptions.outside("--clip", "> 0");
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
