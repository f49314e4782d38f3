package io.jinbang.review.rasch;

/** Marks that the model cannot be fitted to. */
public final class Unratable extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no mark, or every judge and criterion has one and the same value throughout. */
    NOTHING_TO_COMPARE,
    /** A work, judge or criterion has a negative index. */
    NO_SUCH_INDEX,
    /** A judge marked the same work twice on the same criterion. */
    TWICE,
    /** More than 101 different marks: whole points of 0 to 100 are the finest scale. */
    TOO_MANY_MARKS,
    /** More than 1,000 judges and criteria together. */
    TOO_MANY_JUDGES
  }

  private final Reason reason;
  private final int position;

  Unratable(Reason reason, int position) {
    super(reason + (position < 0 ? "" : " at rating " + position));
    this.reason = reason;
    this.position = position;
  }

  public Reason reason() {
    return reason;
  }

  /** Position of the offending mark in the list given; -1 where it is none in particular. */
  public int position() {
    return position;
  }
}
