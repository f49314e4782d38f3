package io.jinbang.review.assignment;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether two written names mean the same body or place: width, case and blanks aside. */
final class Names {
  private Names() {}

  /** The first name if both are given and mean the same, else null. */
  static @Nullable String common(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return null;
    }
    var plain = plain(one);
    return !plain.isEmpty() && plain.equals(plain(other)) ? one.strip() : null;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
