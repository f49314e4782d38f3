package io.jinbang.review.rankfile;

import io.jinbang.shared.Text;

/** The figure by which works are officially ordered. */
enum Method {
  MEAN(Text.of("均分", "mean")),
  TRIMMED(Text.of("去高低", "without highest and lowest")),
  CLIPPED(Text.of("限幅均分", "clipped mean")),
  CALIBRATED(Text.of("校准分", "calibrated score"));

  private final Text title;

  Method(Text title) {
    this.title = title;
  }

  Text title() {
    return title;
  }
}
