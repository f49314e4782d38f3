package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Pool;
import io.jinbang.review.calibration.Uncalibratable;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code jinbang rank scores.csv}: exit 0 with the ranking on standard output, or 2 with the reason
 * in both languages on standard error.
 */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = {
      "校准评委宽严，给作品排名。 Rank entries, judges' severity removed.",
      "severity > 0: 偏严 strict."
    })
public final class RankCommand implements Callable<Integer> {
  private static final int MOST_DRAWS = 100_000;

  @Parameters(
      paramLabel = "scores.csv",
      description = "列 columns: entry, judge, score [, theme, criterion]; .gz 亦可 too")
  private @Nullable Path file;

  @Option(names = "--draws", defaultValue = "2000", description = "抽样次数 posterior draws")
  private int draws;

  @Option(names = "--seed", defaultValue = "1", description = "随机种子 seed")
  private long seed;

  @Option(names = "--top", defaultValue = "10", description = "前几名 size of the top")
  private int top;

  @Option(
      names = "--pool",
      defaultValue = "component",
      converter = PoolName.class,
      description = "component | theme | all: 谁和谁比 who is ranked against whom")
  private Pool pool = Pool.COMPONENT;

  @Option(
      names = "--model",
      defaultValue = "calibrated",
      converter = ModelName.class,
      description = "calibrated | rasch: 后者逐项分数、整数等级 by whole marks per criterion")
  private Model model = Model.CALIBRATED;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Option(
      names = "--lang",
      defaultValue = "zh",
      converter = LanguageName.class,
      description = "zh | en")
  private Language language = Language.ZH;

  @Option(names = "--entry", description = "作品列名 entry column")
  private @Nullable String entry;

  @Option(names = "--judge", description = "评委列名 judge column")
  private @Nullable String judge;

  @Option(names = "--score", description = "分数列名 score column")
  private @Nullable String score;

  @Option(names = "--theme", description = "主题列名 theme column")
  private @Nullable String theme;

  @Option(names = "--criterion", description = "评分项列名 criterion column")
  private @Nullable String criterion;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    try {
      line.getOut().println(answer());
      return 0;
    } catch (Refusal refusal) {
      refusal.problems().forEach(p -> line.getErr().println(Refused.lines(p)));
      return 2;
    } finally {
      line.getOut().flush();
      line.getErr().flush();
    }
  }

  private String answer() {
    checkOptions();
    var wanted = new Columns.Wanted(entry, judge, score, theme, criterion);
    if (model == Model.RASCH) {
      return RaschRanking.answer(Objects.requireNonNull(file), wanted, json, language);
    }
    var scores = ScoreFile.read(Objects.requireNonNull(file), wanted);
    var ranking = new Ranking(scores, calibrate(scores), pool, top);
    return json ? new RankJson(ranking).write() : new RankTable(ranking, language).write();
  }

  private CalibrationResult calibrate(ScoreFile scores) {
    try {
      return Calibration.withDefaults()
          .draws(draws)
          .seed(seed)
          .top(top)
          .pool(pool)
          .fit(scores.themeOf(), scores.scores());
    } catch (Uncalibratable why) {
      throw RankNotes.refusal(why);
    }
  }

  private void checkOptions() {
    if (draws < 0 || draws > MOST_DRAWS) {
      throw outside("--draws", "0–100000");
    }
    if (top < 1) {
      throw outside("--top", ">= 1");
    }
  }

  private static Refusal outside(String option, String range) {
    return Refusal.invalid(
        option, Text.of("超出范围", "out of range"), Text.of("可用范围：{}。", "Allowed: {}.").with(range));
  }

  private static final class PoolName implements ITypeConverter<Pool> {
    @Override
    public Pool convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "component" -> Pool.COMPONENT;
        case "theme" -> Pool.THEME;
        case "all" -> Pool.ALL;
        default -> throw new TypeConversionException("component | theme | all");
      };
    }
  }

  private enum Model {
    CALIBRATED,
    RASCH
  }

  private static final class ModelName implements ITypeConverter<Model> {
    @Override
    public Model convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "calibrated" -> Model.CALIBRATED;
        case "rasch" -> Model.RASCH;
        default -> throw new TypeConversionException("calibrated | rasch");
      };
    }
  }

  private static final class LanguageName implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "zh" -> Language.ZH;
        case "en" -> Language.EN;
        default -> throw new TypeConversionException("zh | en");
      };
    }
  }
}
