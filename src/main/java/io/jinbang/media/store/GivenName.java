package io.jinbang.media.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a sender called a file, fit to be shown: no path, nothing invisible, 255 bytes at most. */
final class GivenName {
  private static final int MAX = 255;
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]");

  private GivenName() {}

  static String of(String given) {
    var clean = INVISIBLE.matcher(given.replaceAll(".*[/\\\\]", "")).replaceAll("").strip();
    while (clean.getBytes(StandardCharsets.UTF_8).length > MAX) {
      clean = clean.substring(clean.offsetByCodePoints(0, 1)); // the end tells what it is
    }
    return clean.isEmpty() ? "film" : clean;
  }
}
