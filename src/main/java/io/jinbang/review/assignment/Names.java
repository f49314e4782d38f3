package io.jinbang.review.assignment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether two written names mean the same body or place: width, case and blanks aside. */
final class Names {
  private final Map<String, String> plain = new HashMap<>();

  /** The first name if both are given and mean the same, else null. */
  @Nullable String common(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return null;
    }
    var meant = plain.computeIfAbsent(one, Names::plain);
    var same = meant.equals(plain.computeIfAbsent(other, Names::plain));
    return same && !meant.isEmpty() ? one.strip() : null;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
