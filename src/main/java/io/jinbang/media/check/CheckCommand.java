package io.jinbang.media.check;

import io.jinbang.media.TechnicalRules;
import io.jinbang.media.ffmpeg.FfmpegFailed;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.shared.Language;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code check [--rules campaign.yaml] [--fast] [--json] FILE…}: 0 passes, 1 fails, 2 unreadable.
 */
@Command(
    name = "check",
    description = "检查视频文件是否符合征集方案 / Check films against a call's technical rules",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--rules",
      paramLabel = "campaign.yaml",
      description = "征集方案，默认短视频大赛 / a campaign file; default: the short-video contest")
  private @Nullable Path rules;

  @Option(names = "--fast", description = "只读文件结构，不解码 / the container alone, no decode")
  private boolean fast;

  @Option(names = "--json", description = "每个文件一行 JSON / one JSON document per line")
  private boolean json;

  @Option(names = "--lang", paramLabel = "zh|en", description = "语言 / language of the table")
  private String lang = "zh";

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "视频文件 / films")
  private List<Path> files = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var language = Language.of(Locale.forLanguageTag(lang));
    try {
      var held = rules == null ? TechnicalRules.shortVideoContest() : RulesFile.read(rules);
      var checks = fast ? null : new TechnicalChecks(FfmpegGateway.open(home()));
      var worst = 0;
      for (var file : files) {
        var judgement = judge(checks, file, held);
        worst = Math.max(worst, judgement.verdict().ordinal());
        out.println(line(file, judgement, language));
      }
      return worst;
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    } catch (FfmpegFailed e) {
      throw refused(e.text().in(language), e);
    }
  }

  private static Judgement judge(@Nullable TechnicalChecks checks, Path file, TechnicalRules held) {
    return checks == null
        ? TechnicalChecks.glance(file, held)
        : checks.check(file, held, Progress.ignored()).judgement();
  }

  private String line(Path file, Judgement judgement, Language language) {
    return json
        ? JudgementLines.json(file.toString(), judgement)
        : JudgementLines.readable(file.toString(), judgement, language);
  }

  private RuntimeException refused(String message, RuntimeException cause) {
    return spec == null ? cause : new ParameterException(spec.commandLine(), message);
  }

  /** Where the bundled FFmpeg is unpacked. */
  private static Path home() {
    var named = System.getProperty("jinbang.native");
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("user.home", "."), ".cache", "jinbang");
  }
}
