package io.jinbang.organization.identity;

import io.jinbang.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a one-time link: 256 random bits in base64url (RFC 4648 §5), 43 characters. Only
 * its SHA-256 is kept.
 */
record Token(String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Token random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] sha256() {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Token[…]";
  }
}
