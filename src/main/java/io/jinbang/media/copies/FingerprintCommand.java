package io.jinbang.media.copies;

import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.shared.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code fingerprint [--out DIR] [--json] FILE…}: writes {@code FILE.jbf} beside each film, or into
 * a folder; 0 done, 2 where a file could not be taken.
 */
@Command(
    name = "fingerprint",
    description = "生成视频指纹 / Make the fingerprints that duplicates are found by",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class FingerprintCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", description = "写入此目录 / where to write them")
  private @Nullable Path out;

  @Option(names = "--json", description = "每个文件一行 JSON / one JSON document per line")
  private boolean json;

  @Option(names = "--lang", paramLabel = "zh|en", description = "语言 / language")
  private String lang = "zh";

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "视频文件 / films")
  private List<Path> files = List.of();

  private final Shelf shelf = new Shelf();

  @Override
  public Integer call() throws IOException {
    var to = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var language = Language.of(Locale.forLanguageTag(lang));
    var worst = 0;
    for (var file : files) {
      try {
        var made = shelf.fingerprint(file);
        to.println(line(file, made, write(file, made)));
      } catch (Unusable e) {
        worst = 2;
        System.err.println(
            json
                ? FoundLines.json(file.toString(), e.text())
                : FoundLines.shown(file.toString()) + "  " + e.text().in(language));
      }
    }
    return worst;
  }

  private Path write(Path file, Fingerprint made) throws IOException {
    var name = file.getFileName() + Shelf.ENDING;
    var to = out == null ? file.resolveSibling(name) : Files.createDirectories(out).resolve(name);
    return Files.write(to, made.bytes());
  }

  private String line(Path file, Fingerprint made, Path written) throws IOException {
    var size = Files.size(written);
    if (!json) {
      return String.format(
          Locale.ROOT,
          "%s  %.1f s  %d kB",
          FoundLines.shown(written.toString()),
          made.seconds(),
          size >> 10);
    }
    var line = new LinkedHashMap<String, Object>();
    line.put("file", file.toString());
    line.put("fingerprint", written.toString());
    line.put("sha256", sha256(file));
    line.put("version", made.version());
    line.put("seconds", made.seconds());
    line.put("bytes", size);
    return JsonMapper.shared().writeValueAsString(line);
  }

  /** Of the film, by which the store knows it. */
  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
