package io.jinbang.mail.mailbox;

import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes bytes on and takes two digests: of all, and of what follows the first blank line. */
final class Digested extends OutputStream {
  private final WritableByteChannel to;
  private final MessageDigest all = Sha256.digest();
  private final MessageDigest content = Sha256.digest();
  private boolean inContent;
  private int lineLength;
  private long size;

  Digested(WritableByteChannel to) {
    this.to = to;
  }

  /**
   * @param sha256 of all bytes
   * @param contentSha256 of those after the header, the same whichever way a message came
   */
  record Seal(String sha256, String contentSha256, long size) {}

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    all.update(bytes, from, length);
    var at = from;
    while (at < from + length && !inContent) {
      header(bytes[at++]);
    }
    content.update(bytes, at, from + length - at);
    size += length;
    for (var buffer = ByteBuffer.wrap(bytes, from, length); buffer.hasRemaining(); ) {
      to.write(buffer);
    }
  }

  private void header(byte one) {
    if (one == '\n') {
      inContent = lineLength == 0;
      lineLength = 0;
    } else if (one != '\r') {
      lineLength++;
    }
  }

  Seal seal() {
    return new Seal(hex(all), hex(content), size);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
