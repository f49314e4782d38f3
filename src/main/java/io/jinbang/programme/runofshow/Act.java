package io.jinbang.programme.runofshow;

import io.jinbang.shared.Text;

/** What a cue does beyond words: what it unveils, launches, founds, signs or hands out. */
public enum Act {
  NONE(Text.of("无", "None")),
  UNVEILING(Text.of("揭牌、揭幕", "Unveiling")),
  LAUNCH(Text.of("启动", "Launch")),
  FOUNDING(Text.of("成立", "Founding")),
  RELEASE(Text.of("发布", "Release")),
  SIGNING(Text.of("签约", "Signing")),
  CERTIFICATES(Text.of("颁奖", "Prize-giving"));

  private final Text label;

  Act(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
