package io.jinbang.media.upload;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What one request brings.
 *
 * @param length bytes announced, -1 where they are not
 * @param checksum over all of it, if the sender gave one
 */
record Chunk(InputStream bytes, long length, @Nullable Checksum checksum) {

  /**
   * Reads on, as much as is there; a sender who vanishes is a refusal like another, since what came
   * counts.
   */
  int read(byte[] buffer) {
    try {
      var count = bytes.read(buffer);
      while (count > 0 && count < buffer.length && bytes.available() > 0) {
        count += Math.max(0, bytes.read(buffer, count, buffer.length - count));
      }
      if (checksum != null && count > 0) {
        checksum.digest().update(buffer, 0, count);
      }
      return count;
    } catch (IOException gone) {
      throw Rejection.brokenOff();
    }
  }
}
