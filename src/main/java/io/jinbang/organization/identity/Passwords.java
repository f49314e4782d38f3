package io.jinbang.organization.identity;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes by Argon2id (RFC 9106) with 16 MiB, two passes. Only a few run at a time, so that a flood
 * of guesses waits in a queue and does not fill the memory.
 */
@Component
final class Passwords {
  private static final int AT_A_TIME = 4;

  private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final String nobodys = encode("nobody has this password");

  String hash(String password) {
    return encode(password);
  }

  /** Takes as long where there is no account or no password to compare with. */
  boolean matches(String typed, @Nullable String hash) {
    places.acquireUninterruptibly();
    try {
      return encoder.matches(typed, hash == null ? nobodys : hash) && hash != null;
    } finally {
      places.release();
    }
  }

  private String encode(String password) {
    places.acquireUninterruptibly();
    try {
      var hash = encoder.encode(password);
      if (hash == null) {
        throw new IllegalStateException("no hash");
      }
      return hash;
    } finally {
      places.release();
    }
  }
}
