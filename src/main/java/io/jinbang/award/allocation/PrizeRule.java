package io.jinbang.award.allocation;

import org.jspecify.annotations.Nullable;

/**
 * One line of the rulebook's table of prizes. A work wins a prize of one rule at most once.
 *
 * @param id unique
 * @param kind once for the whole call, or once in each theme
 * @param min fewer winners than this are warned of
 * @param max prizes there are (in each theme, where per theme); as many as can be are given
 * @param criterion whose score decides; null = the overall calibrated score
 * @param minimum works scored lower than this do not win; null = no bound
 */
public record PrizeRule(
    String id, Kind kind, int min, int max, @Nullable String criterion, @Nullable Double minimum) {

  /** Over whom a prize reaches. */
  public enum Kind {
    /** Over all works. */
    OPEN,
    /** Over the works marked for a theme; there is such a prize in every theme. */
    PER_THEME
  }
}
