package io.jinbang.shared;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a link, or of anything that whoever holds it may open: 256 random bits in base64url
 * (RFC 4648 §5), 43 characters. Only its SHA-256 is kept.
 */
public record Token(String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static Token random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] sha256() {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Token[…]";
  }
}
