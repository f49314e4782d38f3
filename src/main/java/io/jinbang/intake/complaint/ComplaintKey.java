package io.jinbang.intake.complaint;

import io.jinbang.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens a complaint to whoever made it: 256 random bits in base64url, 43 characters. Only its
 * SHA-256 is kept.
 */
record ComplaintKey(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static ComplaintKey random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ComplaintKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] sha256() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ComplaintKey[…]";
  }
}
