package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.ffmpeg.Measured;
import io.jinbang.media.ffmpeg.Measured.Active;
import io.jinbang.media.probe.Facts;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What a viewer gets of the picture once borders and enlarging are taken off: advisories, since a
 * dark film can look bordered. Borders count where both pairs of edges lose over 3 %, or one pair
 * over 37 %: a scope film of up to 2.8:1 in a 16:9 frame fills more and is no fault, nor is 4:3 at
 * full height.
 */
final class ActivePicture {
  private static final double BOTH = 0.97;
  private static final double ONE = 0.63;

  private ActivePicture() {}

  static List<Finding> judge(Facts.Picture picture, Measured measured, TechnicalRules rules) {
    var findings = new ArrayList<Finding>();
    var active = measured.active();
    if (active != null && bordered(active)) {
      findings.add(borders(picture, active, rules));
    }
    if (measured.enlarged() > 0) {
      findings.add(enlarged((int) Math.round(picture.shortSide() * measured.enlarged())));
    }
    return findings;
  }

  private static boolean bordered(Active active) {
    return (active.width() < BOTH && active.height() < BOTH)
        || Math.min(active.width(), active.height()) < ONE;
  }

  private static Finding borders(Facts.Picture picture, Active active, TechnicalRules rules) {
    var width = (int) Math.round(active.width() * picture.width());
    var height = (int) Math.round(active.height() * picture.height());
    var small = Math.min(width, height) < rules.shortSide();
    var message =
        small
            ? Text.of(
                "黑边过大：{}×{} 里有效画面只有 {}×{}，短边不足 {} 像素",
                "Large borders: of {}×{} the picture fills only {}×{}, its short side under {}"
                    + " pixels")
            : Text.of(
                "黑边过大：{}×{} 里有效画面只有 {}×{}", "Large borders: of {}×{} the picture fills only {}×{}");
    return Finding.advisory(
        "borders",
        message.with(picture.width(), picture.height(), width, height, rules.shortSide()),
        Text.of(
            "请按成片比例重新构图导出，不要把画面套在黑框里。",
            "Frame and export it at its own shape instead of inside a black frame."));
  }

  private static Finding enlarged(int from) {
    return Finding.advisory(
        "upscaled",
        Text.of(
                "画面像是放大来的：实际清晰度约 {}p 或更低",
                "The picture looks enlarged: its detail is that of {}p or less")
            .with(from),
        Text.of(
            "请检查时间线和素材的分辨率，用原始素材直接导出。",
            "Check the resolution of timeline and footage, and export from the original."));
  }
}
