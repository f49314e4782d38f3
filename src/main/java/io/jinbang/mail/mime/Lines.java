package io.jinbang.mail.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream line by line, each with its end; a line longer than the limit comes in pieces. */
final class Lines {
  private static final int LONGEST = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[LONGEST];
  private boolean begun = true;
  private boolean atBegin = true;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line or piece of one; null at the end. */
  byte @Nullable [] next() throws IOException {
    atBegin = begun;
    var length = 0;
    while (length < LONGEST) {
      var read = in.read();
      if (read < 0) {
        break;
      }
      buffer[length++] = (byte) read;
      if (read == '\n') {
        break;
      }
    }
    begun = length > 0 && buffer[length - 1] == '\n';
    return length == 0 ? null : Arrays.copyOf(buffer, length);
  }

  /** Whether what was read last began a line. */
  boolean atBegin() {
    return atBegin;
  }

  /** How many of the bytes are the line's end. */
  static int end(byte[] line) {
    var length = line.length;
    if (length == 0 || line[length - 1] != '\n') {
      return 0;
    }
    return length > 1 && line[length - 2] == '\r' ? 2 : 1;
  }
}
