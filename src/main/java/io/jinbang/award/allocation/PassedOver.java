package io.jinbang.award.allocation;

/**
 * A work that did not win a prize although it scored higher than one that did.
 *
 * @param score its deciding score, in points
 */
public record PassedOver(Prize prize, String entry, double score, Reason reason) {

  /** Why. */
  public sealed interface Reason {}

  /**
   * It holds a prize that excludes this one (theme null where that prize's theme is still open).
   */
  public record Won(Prize prize) implements Reason {}

  /** It may win nothing. */
  public record Blocked(String why) implements Reason {}

  /** It is not marked for the theme. */
  public record NotMarked(String theme) implements Reason {}

  /** Too few judges find it fit for this prize. */
  public record Unfit() implements Reason {}

  /** It is kept for a lower prize that would otherwise stay empty and is not settled yet. */
  public record Kept() implements Reason {}
}
