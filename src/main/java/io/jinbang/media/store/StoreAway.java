package io.jinbang.media.store;

import java.io.IOException;

/** The object store does not answer, or not as it should; what is in it may well be whole. */
final class StoreAway extends IOException {
  private static final long serialVersionUID = 1L;

  StoreAway(String message, Throwable cause) {
    super(message, cause);
  }
}
