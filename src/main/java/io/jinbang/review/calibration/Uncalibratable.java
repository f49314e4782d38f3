package io.jinbang.review.calibration;

/** Scores that no ranking can be made of. */
public final class Uncalibratable extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no score at all. */
    NO_SCORES,
    /** A score is NaN or infinite. */
    NOT_A_NUMBER,
    /** A score names a work outside the themes given, or a negative judge. */
    NO_SUCH_INDEX,
    /** A judge scored the same work twice. */
    TWICE,
    /** Judges (or works, whichever are fewer) plus themes exceed 5,000. */
    TOO_MANY_JUDGES,
    /** Works times draws exceed 100 million: ask for fewer draws. */
    TOO_MANY_DRAWS
  }

  private final Reason reason;
  private final int position;

  Uncalibratable(Reason reason, int position) {
    super(reason + (position < 0 ? "" : " at score " + position));
    this.reason = reason;
    this.position = position;
  }

  public Reason reason() {
    return reason;
  }

  /** Position of the offending score in the list given; -1 where it is none in particular. */
  public int position() {
    return position;
  }
}
