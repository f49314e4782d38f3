package io.jinbang.media.store;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file wherever it lies, from any place on, without fetching the rest. */
public interface Held {

  long size();

  InputStream from(long offset) throws IOException;
}
