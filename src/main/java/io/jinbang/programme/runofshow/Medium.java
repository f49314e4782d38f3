package io.jinbang.programme.runofshow;

import io.jinbang.shared.Text;

/** What the hall's screens are fed with during a cue. */
public enum Medium {
  NOTHING(Text.of("无", "Nothing")),
  SLIDES(Text.of("幻灯片", "Slides")),
  VIDEO(Text.of("短片", "Film")),
  PICTURE(Text.of("图片", "Picture"));

  private final Text label;

  Medium(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
