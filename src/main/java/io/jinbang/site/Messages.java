package io.jinbang.site;

import io.jinbang.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the pages, by key, from {@code messages/<module>_zh.properties} and {@code …_en}. A
 * key that is missing is shown as itself in brackets; a test holds that none is.
 */
public final class Messages {
  private final Map<Language, Map<String, String>> words = new HashMap<>();

  public Messages() {
    var finder = new PathMatchingResourcePatternResolver();
    for (var language : Language.values()) {
      words.put(language, read(finder, "classpath*:messages/*_" + suffix(language)));
    }
  }

  private static String suffix(Language language) {
    return (language == Language.ZH ? "zh" : "en") + ".properties";
  }

  private static Map<String, String> read(
      PathMatchingResourcePatternResolver finder, String pattern) {
    var all = new HashMap<String, String>();
    try {
      for (var file : finder.getResources(pattern)) {
        read(file).forEach((key, value) -> all.put((String) key, (String) value));
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + pattern, e);
    }
    return all;
  }

  private static Properties read(Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  /** Every key known in a language. */
  public Map<String, String> all(Language language) {
    return Map.copyOf(words.getOrDefault(language, Map.of()));
  }

  /**
   * {@code {0}}, {@code {1}} … are filled as by {@link MessageFormat}; a lone ' needs no doubling.
   */
  public String get(Language language, String key, Object... values) {
    var pattern = words.getOrDefault(language, Map.of()).get(key);
    if (pattern == null) {
      return "[" + key + "]";
    }
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern.replace("'", "''"), language.locale()).format(values);
  }
}
