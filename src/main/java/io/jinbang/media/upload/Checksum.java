package io.jinbang.media.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code Upload-Checksum} of the tus checksum extension, for the body of one request.
 *
 * @param digest fed with the body as it comes
 * @param expected what it must amount to
 */
record Checksum(MessageDigest digest, byte[] expected) {
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  /** As announced by OPTIONS. */
  static final String NAMES = "sha1,sha256";

  static @Nullable Checksum read(@Nullable String header) {
    if (header == null) {
      return null;
    }
    var parts = header.split(" ", -1);
    var algorithm = ALGORITHMS.get(parts[0]);
    if (algorithm == null || parts.length != 2) {
      throw Rejection.unsupported(400, "Upload-Checksum", NAMES);
    }
    try {
      return new Checksum(
          MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1]));
    } catch (IllegalArgumentException | NoSuchAlgorithmException e) {
      throw Rejection.unsupported(400, "Upload-Checksum", NAMES);
    }
  }

  void verify() {
    if (!MessageDigest.isEqual(digest.digest(), expected)) {
      throw Rejection.wrongChecksum();
    }
  }
}
