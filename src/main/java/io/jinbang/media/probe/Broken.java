package io.jinbang.media.probe;

/** Ends the reading of a hostile or damaged file; never leaves this package. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Unreadable.Reason reason;

  Broken(Unreadable.Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  Unreadable answer() {
    return new Unreadable(reason, String.valueOf(getMessage()));
  }
}
