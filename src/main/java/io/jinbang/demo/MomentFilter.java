package io.jinbang.demo;

import io.jinbang.installation.MovableClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Moves the clock for a single request of the demonstration. It is there under {@code demo} and in
 * tests only, and listens only to who has the key of this very run.
 */
public final class MomentFilter extends OncePerRequestFilter {
  static final String MOMENT = "X-Demonstration-Moment";
  static final String KEY = "X-Demonstration-Key";

  private final byte[] key;

  public MomentFilter(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var moment = request.getHeader(MOMENT);
    var given = request.getHeader(KEY);
    if (moment == null || given == null || !isKey(given)) {
      chain.doFilter(request, response);
      return;
    }
    MovableClock.at(Instant.parse(moment), () -> pass(request, response, chain));
  }

  private boolean isKey(String given) {
    return MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
  }

  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }
}
