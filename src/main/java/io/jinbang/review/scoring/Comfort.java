package io.jinbang.review.scoring;

/**
 * How a judge likes the desk to look.
 *
 * @param elder large type, large targets, strong contrast
 * @param single one criterion at a time
 */
public record Comfort(boolean elder, boolean single) {
  static final Comfort USUAL = new Comfort(false, false);
}
