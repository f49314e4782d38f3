package io.jinbang.programme.session;

import io.jinbang.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Languages spoken on stage, as BCP 47 tags. */
public final class Tongues {
  /** Those offered: the six of the United Nations, and those of neighbours and guests. */
  public static final List<String> OFFERED =
      List.of("zh", "en", "fr", "ru", "es", "ar", "ja", "ko", "de", "pt");

  private Tongues() {}

  public static String name(String tag, Language reader) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(reader.locale());
  }

  /** In the order offered. */
  public static String names(Set<String> tags, Language reader, String comma) {
    return OFFERED.stream()
        .filter(tags::contains)
        .map(tag -> name(tag, reader))
        .collect(Collectors.joining(comma));
  }
}
