package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Criteria;
import io.jinbang.review.calibration.CriteriaResult;
import io.jinbang.review.calibration.Mark;
import io.jinbang.review.calibration.Model;
import io.jinbang.review.calibration.Pool;
import io.jinbang.review.calibration.Uncalibratable;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the commands that calibrate a table of scores have in common. */
abstract class CalibratingCommand extends ScoresCommand {
  private static final int MOST_DRAWS = 100_000;

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
      names = "--withdrawn",
      split = ",",
      paramLabel = "ENTRY",
      description = "已退出的作品：不排名，分数仍用来估评委 not ranked; its scores still tell of its judges")
  private List<String> withdrawn = List.of();

  @Option(
      names = "--model",
      defaultValue = "two-way",
      converter = ModelName.class,
      description =
          "two-way | slope | robust | rasch: 宽严；再加尺度和稳定度；抗离群分；逐项整数等级"
              + " severity; judges' spread and noise, too; outliers; whole grades per criterion")
  private Named model = new Named(Optional.of(Model.TWO_WAY));

  /** The many-facet Rasch model, which is no calibration. */
  boolean rasch() {
    return model.calibration.isEmpty();
  }

  int draws() {
    return draws;
  }

  int top() {
    return top;
  }

  Pool pool() {
    return pool;
  }

  CalibrationResult calibrate(ScoreFile file) {
    checkOptions();
    try {
      return Calibration.withDefaults()
          .draws(draws)
          .seed(seed)
          .top(top)
          .pool(pool)
          .model(model.calibration.orElseThrow())
          .without(withdrawn(file))
          .fit(file.themeOf(), file.scores());
    } catch (Uncalibratable why) {
      throw RankNotes.refusal(why);
    }
  }

  CriteriaResult byCriterion(ScoreFile file) {
    if (file.criteria().size() < 2) {
      throw Refusal.invalid(
          "--by-criterion",
          Text.of("文件里没有两个以上的评分项", "the file does not hold two criteria"),
          Text.of("请加一列 criterion（评分项），或去掉这个选项。", "Add a column criterion, or leave this out."));
    }
    var marks =
        file.marks().stream()
            .map(m -> new Mark(m.entry(), m.judge(), m.criterion(), m.value()))
            .toList();
    try {
      return Criteria.fit(file.themeOf(), file.criteria().size(), marks);
    } catch (Uncalibratable why) {
      throw RankNotes.refusal(why);
    }
  }

  private Set<Integer> withdrawn(ScoreFile file) {
    return withdrawn.stream().map(name -> index(file, name)).collect(Collectors.toSet());
  }

  private static int index(ScoreFile file, String name) {
    var index = file.entries().indexOf(name);
    if (index < 0) {
      throw Refusal.invalid(
          "--withdrawn",
          Text.of("文件里没有作品“{}”", "the file has no entry \"{}\"").with(name),
          Text.of("请照文件里的写法填写。", "Write it as the file does."));
    }
    return index;
  }

  private void checkOptions() {
    if (draws < 0 || draws > MOST_DRAWS) {
      throw outside("--draws", "0–100000");
    }
    if (top < 1) {
      throw outside("--top", ">= 1");
    }
  }

  static Refusal outside(String option, String range) {
    return Refusal.invalid(
        option, Text.of("超出范围", "out of range"), Text.of("可用范围：{}。", "Allowed: {}.").with(range));
  }

  /**
   * A model as named on the command line.
   *
   * @param calibration nothing for Rasch
   */
  private record Named(Optional<Model> calibration) {}

  private static final class ModelName implements ITypeConverter<Named> {
    @Override
    public Named convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "two-way", "calibrated" -> new Named(Optional.of(Model.TWO_WAY));
        case "slope" -> new Named(Optional.of(Model.SLOPE));
        case "robust" -> new Named(Optional.of(Model.ROBUST));
        case "rasch" -> new Named(Optional.empty());
        default -> throw new TypeConversionException("two-way | slope | robust | rasch");
      };
    }
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
}
