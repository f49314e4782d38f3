package io.jinbang.programme.timetable;

import io.jinbang.shared.Text;

/** What a timetable is asked for. */
public enum Aim {
  /** Sessions without a place get one, the others stay. */
  FILL(Text.of("排入未排场次", "Place what is open")),
  /** All that is not pinned may move. */
  ALL(Text.of("整体重排", "Timetable anew")),
  /** What is broken is mended with the fewest changes. */
  REPAIR(Text.of("最少改动修复", "Repair with fewest changes"));

  private final Text label;

  Aim(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
