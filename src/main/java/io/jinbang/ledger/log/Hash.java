package io.jinbang.ledger.log;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A SHA-256 value of 32 bytes, big-endian in four words; equal when the bytes are equal.
 *
 * @param a bytes 0 to 7
 * @param b bytes 8 to 15
 * @param c bytes 16 to 23
 * @param d bytes 24 to 31
 */
public record Hash(long a, long b, long c, long d) {
  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  /** Throws {@link IllegalArgumentException} unless there are exactly 32 bytes. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    var words = ByteBuffer.wrap(bytes);
    return new Hash(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }

  /** Throws {@link IllegalArgumentException} unless there are exactly 64 hexadecimal digits. */
  public static Hash ofHex(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putLong(a).putLong(b).putLong(c).putLong(d).array();
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  @Override
  public String toString() {
    return hex();
  }
}
