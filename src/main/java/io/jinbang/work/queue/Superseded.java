package io.jinbang.work.queue;

/** The work was taken over by somebody else, or is to be given back: its result is not wanted. */
final class Superseded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Superseded(String message) {
    super(message);
  }
}
