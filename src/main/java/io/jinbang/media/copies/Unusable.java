package io.jinbang.media.copies;

import io.jinbang.shared.Text;

/** A file that could not be taken, and why, with the remedy. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Text text;

  Unusable(Text text) {
    super(text.en());
    this.text = text;
  }

  Text text() {
    return text;
  }
}
