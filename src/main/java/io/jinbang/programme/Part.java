package io.jinbang.programme;

import io.jinbang.shared.Text;

/** What somebody does on stage. */
public enum Part {
  HOST(Text.of("主持", "Host")),
  MODERATOR(Text.of("对话主持", "Moderator")),
  SPEAKER(Text.of("演讲", "Speaker")),
  PANELLIST(Text.of("对话嘉宾", "Panellist")),
  GUEST(Text.of("嘉宾", "Guest"));

  private final Text label;

  Part(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
