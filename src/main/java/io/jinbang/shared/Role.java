package io.jinbang.shared;

/** What a person may do on this installation. */
public enum Role {
  /** Staff of the host: everything but judging. */
  HOST(Text.of("主办方", "Host")),
  /** Staff of a body in the tree: sees its own subtree only. */
  COORDINATOR(Text.of("组织单位", "Coordinator")),
  /** Screens entries for the host. */
  SCREENER(Text.of("初筛员", "Screener")),
  /** Scores what is assigned to them, and sees nothing else of it. */
  JUDGE(Text.of("评委", "Judge")),
  /** Enters works; everyone who registers is one. */
  ENTRANT(Text.of("参选者", "Entrant"));

  private final Text label;

  Role(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
