package io.jinbang.media.copies;

import io.jinbang.media.duplicate.Witness;
import io.jinbang.media.ffmpeg.FfmpegFailed;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.probe.Facts;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Films and fingerprints as files. FFmpeg is looked for when the first film needs it. */
final class Shelf {
  static final String ENDING = ".jbf";
  private static final long LARGEST = 64L << 20;
  private static final Set<String> FILMS =
      Set.of(
          "mp4", "m4v", "mov", "qt", "mkv", "webm", "avi", "ts", "m2ts", "mts", "3gp", "3g2", "flv",
          "wmv", "mpg", "mpeg", "ogv", "mxf");

  private @Nullable FfmpegGateway ffmpeg;

  /** The films below a folder by their names, and fingerprints; other files are passed over. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(Shelf::named).sorted().toList();
    }
  }

  private static boolean named(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (name.endsWith(ENDING) || FILMS.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  static boolean isFingerprint(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  Fingerprint fingerprint(Path file) throws Unusable {
    try {
      var made = isFingerprint(file) ? read(file) : watched(file);
      if (made.seconds() == 0) {
        throw new Unusable(
            Text.of("没有可解码的画面，请重新导出后再试", "No picture can be decoded; export the film anew"));
      }
      return made;
    } catch (FfmpegFailed e) {
      throw new Unusable(e.text());
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Unusable(
          Text.of("文件无法读取，请检查路径和权限", "The file cannot be read; check its path and your rights"));
    }
  }

  private static Fingerprint read(Path file) throws IOException, Unusable {
    try {
      if (Files.size(file) <= LARGEST) {
        return Fingerprint.of(Files.readAllBytes(file));
      }
    } catch (IllegalArgumentException damaged) {
      // said below
    }
    throw new Unusable(
        Text.of(
            "不是可用的指纹文件，请用 ./jinbang fingerprint 重新生成",
            "No usable fingerprint; make it anew with ./jinbang fingerprint"));
  }

  private Fingerprint watched(Path file) throws Unusable {
    var films = ffmpeg();
    if (films.probe(file) instanceof Facts facts) {
      var witness = new Witness();
      if (films.watch(file, facts, witness)) {
        return witness.fingerprint();
      }
    }
    throw new Unusable(
        Text.of(
            "不是可读的视频，用 ./jinbang check 查看原因",
            "No film that can be read; ./jinbang check says why"));
  }

  FfmpegGateway ffmpeg() {
    var found = ffmpeg;
    if (found == null) {
      found = FfmpegGateway.open(home());
      ffmpeg = found;
    }
    return found;
  }

  /** Where the bundled FFmpeg is unpacked. */
  private static Path home() {
    var named = System.getProperty("jinbang.native");
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("user.home", "."), ".cache", "jinbang");
  }
}
