package io.jinbang.intake.arrival;

import io.jinbang.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens a claim: 256 random bits in base64url (RFC 4648 §5), 43 characters. Only its SHA-256
 * is kept.
 */
record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Secret random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] sha256() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  String path() {
    return "/claim/" + text;
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
