package io.jinbang.media.copies;

import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code duplicates DIR [--against DIR] [--all] [--json] [--report FILE.html]}: 0 done, 2 where a
 * file could not be taken; the others are compared all the same.
 */
@Command(
    name = "duplicates",
    description = "查找重复或改编自同一素材的视频 / Find films made of the same footage, however edited",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class DuplicatesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "视频或 .jbf 指纹所在目录 / films, or .jbf fingerprints")
  private Path folder = Path.of(".");

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "与此目录比较，默认目录内两两比较 / compare with these; default: among themselves")
  private @Nullable Path against;

  @Option(names = "--all", description = "列出每一对的分数 / every pair's score, matched or not")
  private boolean all;

  @Option(names = "--json", description = "每对一行 JSON / one JSON document per line")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "附画面的报告 / a report with pictures")
  private @Nullable Path report;

  @Option(names = "--lang", paramLabel = "zh|en", description = "语言 / language of the table")
  private String lang = "zh";

  @Spec private @Nullable CommandSpec spec;

  private final Shelf shelf = new Shelf();
  private final List<Found> telling = new ArrayList<>();
  private boolean refused;

  @Override
  public Integer call() throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var language = Language.of(Locale.forLanguageTag(lang));
    var films = films(folder, out, language);
    var others = against == null ? films : films(against, out, language);
    new Comparisons(films, others)
        .each(
            all,
            found -> {
              if (all || found.telling()) {
                out.println(json ? FoundLines.json(found) : FoundLines.readable(found, language));
              }
              if (found.telling()) {
                telling.add(found);
              }
            });
    if (report != null) {
      Files.writeString(report, new FoundReport(shelf, language).page(telling));
    }
    if (!json && telling.isEmpty()) {
      out.println(Text.of("没有发现重复", "No copies found").in(language));
    }
    return refused ? 2 : 0;
  }

  private Map<Path, Fingerprint> films(Path in, PrintStream out, Language language)
      throws IOException {
    if (!Files.isDirectory(in)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "不是目录：" + in + " / Not a folder: " + in);
    }
    var films = new TreeMap<Path, Fingerprint>();
    for (var file : Shelf.in(in)) {
      try {
        films.put(file, shelf.fingerprint(file));
      } catch (Unusable e) {
        refused = true;
        System.err.println(
            json
                ? FoundLines.json(file.toString(), e.text())
                : FoundLines.shown(file.toString()) + "  " + e.text().in(language));
      }
    }
    return films;
  }
}
