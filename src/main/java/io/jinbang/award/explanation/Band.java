package io.jinbang.award.explanation;

import io.jinbang.shared.Text;

/** Roughly where a work stood; the rulebook publishes no places. */
public enum Band {
  TOP_QUARTER(Text.of("前四分之一", "the first quarter")),
  TOP_HALF(Text.of("前一半", "the first half")),
  BOTTOM_HALF(Text.of("后一半", "the second half")),
  /** Too few works for a band that would not tell the place. */
  NONE(Text.of("作品太少，不分档", "too few works to say"));

  private static final int FEWEST = 4;
  private static final int FEWEST_FOR_QUARTERS = 8;

  private final Text label;

  Band(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }

  /**
   * @param rank from 1
   * @param works how many were ranked
   */
  static Band of(int rank, int works) {
    if (works < FEWEST) {
      return NONE;
    }
    if (works >= FEWEST_FOR_QUARTERS && 4 * rank <= works) {
      return TOP_QUARTER;
    }
    return 2 * rank <= works + works % 2 ? TOP_HALF : BOTTOM_HALF;
  }
}
