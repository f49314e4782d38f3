package io.jinbang.media.copies;

import io.jinbang.media.ffmpeg.FfmpegFailed;
import io.jinbang.media.fingerprint.Likeness;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * One page that needs nothing else: each pair with both films' pictures at three matching moments.
 * No scripts; names are escaped.
 */
final class FoundReport {
  private static final double[] MOMENTS = {0.15, 0.5, 0.85};
  private static final String STYLE =
      """
      body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#1d1a16;background:#fdfcf9;margin:0 auto;max-width:66rem;padding:2rem 1rem}
      h1{font-size:1.6rem;margin:0 0 .3rem}h2{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
      section{border-top:1px solid #e3ddd0;padding:1.4rem 0}.score{font-variant-numeric:tabular-nums;color:#b3261e;font-weight:600}
      .pair{display:grid;grid-template-columns:repeat(3,1fr);gap:.6rem;margin-top:.8rem}figure{margin:0}
      img{width:100%;display:block;background:#eee;border-radius:4px}figcaption{font-size:.85rem;color:#6b6459;font-variant-numeric:tabular-nums}
      p{margin:.2rem 0}.small{color:#6b6459;font-size:.9rem}
      @media(max-width:40rem){.pair{gap:.3rem}}@media print{section{break-inside:avoid}}
      """;

  private final Shelf shelf;
  private final Language language;

  FoundReport(Shelf shelf, Language language) {
    this.shelf = shelf;
    this.language = language;
  }

  String page(List<Found> found) throws IOException {
    var title = Text.of("重复检测报告", "Duplicates report").in(language);
    var page = new StringBuilder("<!doctype html><html lang=\"");
    page.append(language.tag()).append("\"><meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
    page.append(title).append("</title><style>").append(STYLE).append("</style>");
    page.append("<h1>").append(title).append("</h1><p class=\"small\">");
    page.append(
        Text.of(
                "共 {} 对。机器只提示相似，是否抄袭由人判断。",
                "{} pairs. A likeness is a hint; what it means, a person decides.")
            .with(found.size())
            .in(language));
    page.append("</p>");
    for (var pair : found) {
      section(pair, page);
    }
    return page.append("</html>\n").toString();
  }

  private void section(Found pair, StringBuilder page) throws IOException {
    var likeness = pair.likeness();
    page.append("<section><h2>").append(escaped(pair.a())).append(" ↔ ").append(escaped(pair.b()));
    page.append("</h2><p><span class=\"score\">");
    page.append(String.format(Locale.ROOT, "%.3f", likeness.score())).append("</span> ");
    page.append(FoundLines.verdict(likeness).in(language)).append("</p>");
    for (var told : FoundLines.told(likeness)) {
      page.append("<p>").append(told.in(language)).append("</p>");
    }
    if (!likeness.picture().isEmpty()) {
      pictures(pair.a(), likeness, true, page);
      pictures(pair.b(), likeness, false, page);
    }
    page.append("</section>");
  }

  private void pictures(Path film, Likeness likeness, boolean first, StringBuilder page)
      throws IOException {
    page.append("<div class=\"pair\">");
    var segment = likeness.picture().getFirst();
    for (var moment : MOMENTS) {
      var a = segment.aFrom() + moment * segment.seconds();
      var at = first ? a : a * likeness.speed() + likeness.offset();
      page.append("<figure>").append(still(film, Math.max(0, at))).append("<figcaption>");
      page.append(String.format(Locale.ROOT, "%.1f s", at)).append("</figcaption></figure>");
    }
    page.append("</div>");
  }

  /** Nothing where there is only a fingerprint, or FFmpeg has no picture there. */
  private String still(Path film, double at) throws IOException {
    if (Shelf.isFingerprint(film)) {
      return "";
    }
    var folder = Files.createTempDirectory("jinbang-still");
    var jpeg = folder.resolve("still.jpg");
    try {
      shelf.ffmpeg().poster(film, jpeg, at, 320);
      var bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(jpeg));
      return "<img alt=\"\" src=\"data:image/jpeg;base64," + bytes + "\">";
    } catch (FfmpegFailed e) {
      return "";
    } finally {
      Files.deleteIfExists(jpeg);
      Files.delete(folder);
    }
  }

  private static String escaped(Path file) {
    return FoundLines.shown(file.toString())
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
