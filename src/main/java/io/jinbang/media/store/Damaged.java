package io.jinbang.media.store;

import java.io.IOException;

/** An original whose bytes are no longer those of its SHA-256. */
final class Damaged extends IOException {
  private static final long serialVersionUID = 1L;

  Damaged(String sha256) {
    super("damaged: " + sha256);
  }
}
