package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.probe.Facts;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** Advisories that the container alone supports. */
final class PictureAdvice {
  private PictureAdvice() {}

  static List<Finding> on(Facts.Picture picture) {
    var findings = new ArrayList<Finding>();
    if (!picture.hdr().isEmpty()) {
      findings.add(hdr(picture.hdr()));
    }
    if (picture.variableFrameRate()) {
      findings.add(
          Finding.advisory(
              "vfr",
              Text.of("帧率不固定，平均 {} 帧/秒", "The frame rate varies, {} fps on average")
                  .with(Words.number(Math.round(picture.frameRate() * 100) / 100.0)),
              Text.of(
                  "手机或录屏素材常见；建议按固定帧率导出，以免音画不同步。",
                  "Usual for phones and screen recordings; export at a constant rate to keep sound"
                      + " in step.")));
    }
    if (picture.interlaced()) {
      findings.add(interlaced());
    }
    return findings;
  }

  static Finding hdr(String kind) {
    return Finding.advisory(
        "hdr",
        Text.of("HDR 画面（{}），普通屏幕上颜色会变", "HDR picture ({}): colours change on ordinary screens")
            .with(kind),
        Text.of("建议另导出 SDR（BT.709）版本。", "Export an SDR (BT.709) version."));
  }

  static Finding interlaced() {
    return Finding.advisory(
        "interlaced",
        Text.of("隔行扫描，运动边缘会有梳状条纹", "Interlaced: moving edges show combing"),
        Text.of("请去隔行，以逐行扫描导出。", "Deinterlace it and export progressive."));
  }
}
