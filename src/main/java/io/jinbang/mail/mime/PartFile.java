package io.jinbang.mail.mime;

import io.jinbang.shared.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes a part's bytes, no more than there is room for, and knows what they are. */
final class PartFile extends OutputStream {
  private final OutputStream file;
  private final MessageDigest digest = Sha256.digest();
  private final long room;
  private long size;
  private boolean cut;
  private String sha256 = "";

  PartFile(Path path, long room) throws IOException {
    this.file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    this.room = room;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    var taken = (int) Math.min(length, room - size);
    cut |= taken < length;
    file.write(bytes, from, taken);
    digest.update(bytes, from, taken);
    size += taken;
  }

  @Override
  public void close() throws IOException {
    file.close();
    sha256 = HexFormat.of().formatHex(digest.digest());
  }

  long size() {
    return size;
  }

  boolean cut() {
    return cut;
  }

  String sha256() {
    return sha256;
  }
}
