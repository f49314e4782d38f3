package io.jinbang.intake.mailbox;

import io.jinbang.shared.Text;

/** How far a message has come. */
public enum MailState {
  /** Kept, and about to be looked at. */
  READ(Text.of("正在处理", "in hand")),
  /** Its works are taken in; their films are being checked. */
  SETTLING(Text.of("等待检查", "being checked")),
  ANSWERED(Text.of("已答复", "answered")),
  NEEDS_PERSON(Text.of("需要人处理", "needs a person")),
  IGNORED(Text.of("与征集无关", "not for us")),
  /** Put beside an entry by hand. */
  FILED(Text.of("已归入作品", "filed"));

  private final Text label;

  MailState(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
