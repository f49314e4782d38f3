package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.ffmpeg.Measured;
import io.jinbang.media.ffmpeg.Measured.Span;
import io.jinbang.media.probe.Facts;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a full decode adds. Thresholds, all for advisories but {@code corrupt} and {@code
 * truncated}: black and frozen from 2 s, silence from 5 s, quiet below -33 LUFS with no sample
 * above -26 dBFS, clipped above 0.1 % of the samples or peaks of +3 dB, interlaced from 40 % combed
 * frames.
 */
final class MeasuredJudging {
  private static final double BLACK = 2;
  private static final double FROZEN = 2;
  private static final double SILENT = 5;
  private static final double QUIET = -60;
  private static final double QUIET_PEAK = -36;
  private static final double OVER = 3;
  private static final double CLIPPED = 0.001;
  private static final double COMBED = 0.4;

  /** Codecs that can hold fields. */
  private static final Set<String> FIELDS =
      Set.of("h264", "hevc", "mpeg2video", "mpeg4", "prores", "dnxhd", "mjpeg");

  private static final int MOST_SPANS = 20;

  private MeasuredJudging() {}

  /** Damage, and an end that comes too early. */
  static List<Finding> whole(Facts facts, Measured measured) {
    var findings = new ArrayList<Finding>();
    var picture = facts.picture();
    if (measured.errorCount() > 0) {
      findings.add(corrupt(measured));
    }
    var early = picture == null ? 0 : picture.duration() - measured.seconds();
    if (measured.complete() && picture != null && early > 1.5 && fewer(picture, measured)) {
      findings.add(
          Finding.rule(
                  "truncated",
                  Text.of("画面到 {} 就没有了，应有 {}", "The picture ends at {}; it should run to {}")
                      .with(Words.at(measured.seconds()), Words.at(picture.duration())),
                  Text.of("请重新导出或重新上传完整的文件。", "Export it again, or upload the whole file again."))
              .at(measured.seconds(), picture.duration()));
    }
    return findings;
  }

  /** A last picture held for seconds is no missing end: pictures must be missing too. */
  private static boolean fewer(Facts.Picture picture, Measured measured) {
    var expected = Math.min(picture.frames(), picture.duration() * picture.frameRate());
    return picture.frames() == 0
        ? measured.seconds() < picture.duration() * 0.9
        : measured.frames() < expected * 0.98 - 2;
  }

  private static Finding corrupt(Measured measured) {
    var places = measured.errors();
    var from = places.isEmpty() ? 0 : places.getFirst().from();
    var to = places.isEmpty() ? measured.seconds() : places.getLast().to();
    return Finding.rule(
            "corrupt",
            Text.of("文件已损坏：约 {} 起有 {} 处解码错误", "Damaged from about {}: {} decoding errors")
                .with(Words.at(from), measured.errorCount()),
            Text.of("请从原工程重新导出，再完整上传。", "Export it again from the project and upload it whole."))
        .at(from, to);
  }

  static List<Finding> judge(Facts facts, Measured measured, TechnicalRules rules) {
    var findings = new ArrayList<Finding>();
    var picture = facts.picture();
    spans(findings, "black", measured.black(), BLACK, "黑屏", "Black");
    spans(findings, "frozen", stillLit(measured), FROZEN, "画面静止", "Frozen picture");
    if (facts.sound() != null) {
      sound(findings, facts, measured);
    }
    if (picture != null) {
      findings.addAll(ActivePicture.judge(picture, measured, rules));
    }
    if (measured.interlacedShare() >= COMBED
        && picture != null
        && !picture.interlaced()
        && FIELDS.contains(picture.codec())) {
      findings.add(PictureAdvice.interlaced());
    }
    if (picture != null && picture.hdr().isEmpty()) {
      hdr(findings, measured.transfer());
    }
    return findings.stream().map(finding -> throughout(finding, facts.duration())).toList();
  }

  /** What has no place of its own holds for the whole film. */
  private static Finding throughout(Finding finding, double seconds) {
    return finding.from() == null ? finding.at(0, seconds) : finding;
  }

  private static void hdr(List<Finding> findings, String transfer) {
    switch (transfer) {
      case "smpte2084" -> findings.add(PictureAdvice.hdr("pq"));
      case "arib-std-b67" -> findings.add(PictureAdvice.hdr("hlg"));
      default -> {}
    }
  }

  /** A black stretch stands still too; it is told once. */
  private static List<Span> stillLit(Measured measured) {
    return measured.frozen().stream()
        .filter(still -> measured.black().stream().noneMatch(dark -> mostlyWithin(still, dark)))
        .toList();
  }

  private static boolean mostlyWithin(Span still, Span dark) {
    var shared = Math.min(still.to(), dark.to()) - Math.max(still.from(), dark.from());
    return shared > 0.8 * still.length();
  }

  private static void spans(
      List<Finding> findings, String code, List<Span> spans, double least, String zh, String en) {
    spans.stream()
        .filter(span -> span.length() >= least - 0.21)
        .limit(MOST_SPANS)
        .map(span -> span(code, span, zh, en))
        .forEach(findings::add);
  }

  private static Finding span(String code, Span span, String zh, String en) {
    var length = String.format(Locale.ROOT, "%.1f", span.length());
    return Finding.advisory(
            code,
            Text.of(zh + " {} 秒（{}-{}）", en + " for {} s ({}-{})")
                .with(length, Words.at(span.from()), Words.at(span.to())),
            Text.of("若非有意为之，请检查这一段。", "Unless that is meant, look at this stretch."))
        .at(span.from(), span.to());
  }

  private static void sound(List<Finding> findings, Facts facts, Measured measured) {
    var all = measured.silent().stream().mapToDouble(Span::length).sum();
    if (all > 0.98 * facts.duration()) {
      findings.add(
          Finding.advisory(
                  "silent",
                  Text.of("全片没有声音（音轨是空的）", "Silent throughout: the sound track is empty"),
                  Text.of("请检查导出时的音轨是否被静音。", "Check whether a track was muted at export."))
              .at(0, facts.duration()));
      return;
    }
    spans(findings, "silent", measured.silent(), SILENT, "无声", "Silent");
    var loudness = measured.loudness();
    var peak = measured.peak();
    if (loudness != null && peak != null && (loudness < QUIET || peak < QUIET_PEAK)) {
      findings.add(
          Finding.advisory(
              "quiet",
              Text.of("整体音量过低：{} LUFS", "Too quiet overall: {} LUFS")
                  .with(String.format(Locale.ROOT, "%.1f", loudness)),
              Text.of("建议提高到 -23 至 -14 LUFS。", "Raise it to between -23 and -14 LUFS.")));
    }
    if (measured.clippedShare() > CLIPPED || (peak != null && peak > OVER)) {
      findings.add(
          Finding.advisory(
              "clipped",
              Text.of(
                      "声音爆音失真：{}% 的采样削顶，峰值 {} dB",
                      "Distorted sound: {}% of the samples are clipped, peak {} dB")
                  .with(
                      String.format(Locale.ROOT, "%.2f", 100 * measured.clippedShare()),
                      String.format(Locale.ROOT, "%+.1f", peak == null ? 0 : peak)),
              Text.of("请降低增益后重新混音导出。", "Lower the gain, mix and export again.")));
    }
  }
}
