package io.jinbang.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Language;
import io.jinbang.testing.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: complete in both languages, all used, none missing. */
class MessagesTests {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[\\w-]+)+)\"");
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z-]+\\.[a-z.-]*)\"\\s*\\+");
  private static final Pattern ASKED =
      Pattern.compile("(?:\\bt|\\bredirect|\\bas)\\([^;]*?\"([a-z-]+(?:\\.[\\w-]+)+)\"\\s*[,)]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff01-\\uff60]");

  private final Map<String, String> zh = new Messages().all(Language.ZH);
  private final Map<String, String> en = new Messages().all(Language.EN);

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(en).hasSizeGreaterThan(200).containsOnlyKeys(zh.keySet());
  }

  @Test
  void no_key_stands_twice() {
    for (var language : List.of("zh", "en")) {
      var keys = new ArrayList<String>();
      for (var file : Sources.files("src/main/resources/messages", language + ".properties")) {
        Sources.text(file)
            .lines()
            .filter(line -> line.matches("[a-z].*=.*"))
            .forEach(line -> keys.add(line.substring(0, line.indexOf('=')).strip()));
      }
      assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(zh.keySet());
    }
  }

  @Test
  void no_value_is_empty() {
    assertThat(wrong(zh, (key, value) -> value.isBlank())).isEmpty();
    assertThat(wrong(en, (key, value) -> value.isBlank())).isEmpty();
  }

  @Test
  void english_is_english() {
    // the hint of a field that asks for the Chinese name may show one
    assertThat(wrong(en, (key, value) -> !key.endsWith(".zh.hint") && HAN.matcher(value).find()))
        .isEmpty();
  }

  @Test
  void both_languages_say_the_same_figures() {
    assertThat(wrong(zh, (key, value) -> !places(value).equals(places(en.getOrDefault(key, "")))))
        .isEmpty();
  }

  private static Set<String> places(String value) {
    return new TreeSet<>(Sources.matches(PLACE, value, 1));
  }

  private static Collection<String> wrong(
      Map<String, String> words, BiPredicate<String, String> fault) {
    return words.entrySet().stream()
        .filter(word -> fault.test(word.getKey(), word.getValue()))
        .map(word -> word.getKey() + " = " + word.getValue())
        .sorted()
        .toList();
  }

  @Test
  void every_key_asked_for_is_there() {
    var missing = new TreeSet<String>();
    for (var file : speakers()) {
      asked(file)
          .filter(key -> !zh.containsKey(key))
          .forEach(key -> missing.add(file + " asks for " + key));
      Sources.matches(BEGINNING, Sources.text(file), 1).stream()
          .filter(beginning -> isOurs(beginning) && file.toString().endsWith(".jte"))
          .filter(beginning -> zh.keySet().stream().noneMatch(key -> key.startsWith(beginning)))
          .forEach(beginning -> missing.add(file + " asks for " + beginning + "…"));
    }
    assertThat(missing).isEmpty();
  }

  /**
   * In a template whatever looks like a key is one; in Java what is given to a method that asks.
   */
  private Stream<String> asked(Path file) {
    var text = Sources.text(file).replaceAll("\"([^\"]*)\"\\s*\\+", "");
    return file.toString().endsWith(".jte")
        ? Sources.matches(LITERAL, text, 1).stream().filter(this::isOurs)
        : Sources.matches(ASKED, text, 1).stream().filter(this::isOurs);
  }

  private boolean isOurs(String literal) {
    var beginning = literal.substring(0, literal.indexOf('.') + 1);
    return zh.keySet().stream().anyMatch(key -> key.startsWith(beginning));
  }

  @Test
  void no_key_is_left_over() {
    var literals = new HashSet<String>();
    var beginnings = new HashSet<String>();
    for (var file : speakers()) {
      literals.addAll(Sources.matches(LITERAL, Sources.text(file), 1));
      beginnings.addAll(Sources.matches(BEGINNING, Sources.text(file), 1));
    }
    var idle =
        zh.keySet().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(idle).isEmpty();
  }

  private static List<Path> speakers() {
    return Stream.of(Sources.files("src/main/jte", ".jte"), Sources.files("src/main/java", ".java"))
        .flatMap(List::stream)
        .toList();
  }
}
