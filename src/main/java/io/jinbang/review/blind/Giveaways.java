package io.jinbang.review.blind;

import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words that tell who made a work, in what its judges will read. */
final class Giveaways {
  /** What names of organisations end in, and which nobody says in a sentence. */
  private static final Pattern LEGAL =
      Pattern.compile(
          "(股份)?有限(责任)?公司$|集团(公司|股份)?$|总公司$|公司$"
              + "|,?\\s*(co\\.?,?\\s*ltd\\.?|ltd\\.?|inc\\.?|corporation|group)$",
          Pattern.CASE_INSENSITIVE);

  /** Between the names of several authors. */
  private static final Pattern SEPARATORS = Pattern.compile("[、，,;；/|\\n\\t]+|\\s{2,}");

  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\d .,'&-]+");
  private static final int SHORTEST = 2;
  private static final int SHORTEST_LATIN = 4;

  private Giveaways() {}

  /** A word that must not be seen, and whose it is. */
  record Clue(Text whose, String word) {}

  /** Every form in which one name may appear. */
  static Stream<Clue> clues(Text whose, String name) {
    return Stream.of(name, plain(name))
        .flatMap(SEPARATORS::splitAsStream)
        .map(String::strip)
        .filter(word -> !plain(word).isEmpty())
        .flatMap(word -> Stream.of(word, plain(word)))
        .filter(Giveaways::tells)
        .distinct()
        .map(word -> new Clue(whose, word));
  }

  private static String plain(String name) {
    return LEGAL.matcher(name.strip()).replaceFirst("").strip();
  }

  private static boolean tells(String word) {
    return word.length() >= (LATIN.matcher(word).matches() ? SHORTEST_LATIN : SHORTEST);
  }

  /** The places in the fields, in their order, longest words first where some overlap. */
  static List<Giveaway> find(List<Clue> clues, Map<String, String> fields) {
    return new LinkedHashMap<>(fields)
        .entrySet().stream()
            .flatMap(field -> in(clues, field.getKey(), field.getValue()).stream())
            .toList();
  }

  private static List<Giveaway> in(List<Clue> clues, String field, String text) {
    var found = new ArrayList<Giveaway>();
    var folded = folded(text);
    clues.stream()
        .sorted(Comparator.comparing((Clue clue) -> clue.word().length()).reversed())
        .forEach(
            clue ->
                pattern(clue.word())
                    .matcher(folded)
                    .results()
                    .map(hit -> giveaway(clue, field, text, hit.start(), hit.end()))
                    .filter(hit -> found.stream().noneMatch(hit::overlaps))
                    .forEach(found::add));
    found.sort(Comparator.comparing(Giveaway::from));
    return found;
  }

  private static Giveaway giveaway(Clue clue, String field, String text, int from, int to) {
    return new Giveaway(field, from, to, text.substring(from, to), clue.whose());
  }

  /** Blanks and dots between characters do not hide a name; letters around it make it another. */
  private static Pattern pattern(String word) {
    var spaced =
        folded(word)
            .replaceAll("\\s+", "")
            .codePoints()
            .mapToObj(c -> Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining("[\\s·•.]*"));
    return Pattern.compile(
        LATIN.matcher(word).matches()
            ? "(?<![\\p{IsLatin}\\d])" + spaced + "(?![\\p{IsLatin}\\d])"
            : spaced);
  }

  /** Lower case, full-width letters as plain ones; every character keeps its place. */
  private static String folded(String text) {
    var folded = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var plain = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c;
      var lower = String.valueOf(plain).toLowerCase(Locale.ROOT);
      folded.append(lower.length() == 1 ? lower.charAt(0) : plain);
    }
    return folded.toString();
  }
}
