package io.jinbang.ledger;

import io.jinbang.shared.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * SHA-256(salt || payload): binds whoever made it to the payload and tells nobody else anything.
 * Once the salt is erased with the payload, the hash can be linked to nothing, not even by guessing
 * the payload; the log stays whole. The salt has a fixed length, so no byte can pass from one part
 * to the other.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Commitment(String hex) {
  /** Bytes in a salt; from a {@link java.security.SecureRandom}, one for each payload. */
  public static final int SALT_LENGTH = 32;

  public Commitment {
    if (HexFormat.of().parseHex(hex).length != 32 || !hex.equals(hex.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("a commitment has 64 lower-case hexadecimal digits");
    }
  }

  /**
   * @param salt {@link #SALT_LENGTH} bytes
   * @param payload in a canonical form, so that the same content gives the same bytes
   * @throws IllegalArgumentException for a salt of another length
   */
  public static Commitment of(byte[] salt, byte[] payload) {
    if (salt.length != SALT_LENGTH) {
      throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
    }
    var digest = Sha256.digest();
    digest.update(salt);
    return of(digest.digest(payload));
  }

  /** From the 32 bytes of an earlier commitment. */
  public static Commitment of(byte[] bytes) {
    return new Commitment(HexFormat.of().formatHex(bytes));
  }

  /** A fresh salt; give it a {@link java.security.SecureRandom}. */
  public static byte[] salt(RandomGenerator random) {
    var salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    return salt;
  }

  /** Whether this commits to that salt and payload. */
  public boolean opens(byte[] salt, byte[] payload) {
    return salt.length == SALT_LENGTH && MessageDigest.isEqual(bytes(), of(salt, payload).bytes());
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
