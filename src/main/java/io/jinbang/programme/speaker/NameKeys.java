package io.jinbang.programme.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms of names that are the same for one person in two scripts. Simplified forms and readings of
 * characters come from packages that the build takes them from (OpenCC, pinyin-pro).
 */
final class NameKeys {
  /** Surnames of two characters make the longest part that may be moved to the end. */
  private static final int LONGEST_SURNAME = 2;

  private final Map<String, String> simplified;
  private final Map<String, String> readings;

  private NameKeys(Map<String, String> simplified, Map<String, String> readings) {
    this.simplified = simplified;
    this.readings = readings;
  }

  /** Read when it is first asked for. */
  private static final class Shared {
    private static final NameKeys KEYS = read();
  }

  static NameKeys shared() {
    return Shared.KEYS;
  }

  private static NameKeys read() {
    var path = "/data/names.json";
    try (InputStream file = NameKeys.class.getResourceAsStream(path)) {
      var all =
          JsonMapper.shared()
              .readValue(
                  Objects.requireNonNull(file, path),
                  new TypeReference<Map<String, Map<String, String>>>() {});
      return new NameKeys(
          all.getOrDefault("simplified", Map.of()), all.getOrDefault("readings", Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** 張 三 and 张三 are the same; blanks, dots and widths do not count. */
  String simplified(String name) {
    return characters(name).stream()
        .map(each -> simplified.getOrDefault(each, each))
        .collect(Collectors.joining());
  }

  private static List<String> characters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .toList();
  }

  /** The words of a name in Latin letters, whatever their order: Zhang San and San ZHANG. */
  static Set<String> latin(String name) {
    return Arrays.stream(letters(name).split("[^a-z]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String letters(String name) {
    return Normalizer.normalize(
            name.toLowerCase(Locale.ROOT).replaceAll("[üǖǘǚǜ]", "v"), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "");
  }

  static boolean isHan(String name) {
    return name.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether a Chinese name may be written so in Latin letters, surname first or last. */
  boolean sounds(String han, String latin) {
    var written = letters(latin).replaceAll("[^a-z]", "");
    var name = new ArrayList<>(characters(simplified(han)));
    if (written.isEmpty() || name.size() < 2) {
      return false;
    }
    for (var turned = 0; turned <= Math.min(LONGEST_SURNAME, name.size() - 1); turned++) {
      var order = new ArrayList<>(name);
      Collections.rotate(order, -turned);
      if (isRead(order, written)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRead(List<String> characters, String written) {
    if (characters.isEmpty()) {
      return written.isEmpty();
    }
    var rest = characters.subList(1, characters.size());
    return readings(characters.getFirst()).stream()
        .anyMatch(one -> written.startsWith(one) && isRead(rest, written.substring(one.length())));
  }

  /** The vowel ü is v in the tables, and v, u or yu on paper. */
  private List<String> readings(String character) {
    var known = readings.get(simplified.getOrDefault(character, character));
    if (known == null) {
      return List.of();
    }
    return Arrays.stream(known.split(" "))
        .flatMap(one -> List.of(one, one.replace("v", "u"), one.replace("v", "yu")).stream())
        .distinct()
        .toList();
  }

  /** Whether two Chinese names of different characters are read alike. */
  boolean soundsAlike(String a, String b) {
    var first = characters(simplified(a));
    var second = characters(simplified(b));
    if (first.size() != second.size() || first.isEmpty()) {
      return false;
    }
    for (var i = 0; i < first.size(); i++) {
      if (Collections.disjoint(readings(first.get(i)), readings(second.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
