package io.jinbang.review.rankfile;

import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * What the commands on a table of scores have in common: which table, how its columns are named,
 * how the answer is told. Exit 0 with the answer on standard output, or 2 with the reason in both
 * languages on standard error.
 */
abstract class ScoresCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "scores.csv",
      description = "列 columns: entry, judge, score [, theme, criterion]; .gz 亦可 too")
  private @Nullable Path file;

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

  @Option(
      names = "--scale",
      paramLabel = "1..10",
      converter = ScaleName.class,
      description = "分数范围，超出即拒收 scores outside are refused")
  private Scale scale = Scale.ANY;

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

  /**
   * @throws Refusal where the table or the options cannot be used
   */
  abstract String answer();

  boolean json() {
    return json;
  }

  Language language() {
    return language;
  }

  ScoreFile read() {
    var wanted = new Columns.Wanted(entry, judge, score, theme, criterion);
    return ScoreFile.read(Objects.requireNonNull(file), wanted, scale);
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

  private static final class ScaleName implements ITypeConverter<Scale> {
    @Override
    public Scale convert(String value) {
      var scale = Scale.parse(value);
      if (scale == null) {
        throw new TypeConversionException("1..10");
      }
      return scale;
    }
  }
}
