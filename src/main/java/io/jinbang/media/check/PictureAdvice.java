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
          Says.VFR.advisory(
              Says.gaps(Words.number(Math.round(picture.frameRate() * 100) / 100.0))));
    }
    if (picture.interlaced()) {
      findings.add(interlaced());
    }
    return findings;
  }

  static Finding hdr(String kind) {
    return Says.HDR.advisory(Text.same(kind));
  }

  static Finding interlaced() {
    return Says.INTERLACED.advisory();
  }
}
