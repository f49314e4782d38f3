package io.jinbang.award.allocation;

import java.util.List;

/**
 * Works that the rules cannot tell apart. Nothing is decided among them until the committee puts
 * all of them in order ({@link Contest#order()}).
 *
 * @param prizes contested prizes of one rule, in the order of the themes
 * @param entries contesting works, by identifier
 * @param slots how many of the works win; equal to their number where only the theme is open
 */
public record Tie(Kind kind, List<Prize> prizes, List<String> entries, int slots) {

  /** What is undecided. */
  public enum Kind {
    /** Who wins. */
    WINNER,
    /** All win; which of them in which theme. */
    THEME
  }
}
