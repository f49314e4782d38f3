package io.jinbang.mail.wording;

import io.jinbang.mail.LetterKind;
import io.jinbang.shared.Text;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a kind of letter.
 *
 * @param subject one line in each language
 * @param body plain text
 */
public record Wording(Text subject, Text body) {
  static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]{0,39})}");
  private static final int LONGEST_SUBJECT = 400;

  static Wording of(LetterKind kind) {
    return new Wording(kind.subject(), Text.of(kind.body().zh().strip(), kind.body().en().strip()));
  }

  /** Both languages, Chinese first, with its values; one that looks like a place stays as it is. */
  public Filled filled(Map<String, Text> values) {
    var subject =
        line(fill(subject().zh(), values, Text::zh), fill(subject().en(), values, Text::en));
    var body =
        fill(body().zh(), values, Text::zh) + "\n\n— — —\n\n" + fill(body().en(), values, Text::en);
    return new Filled(subject, body);
  }

  /** A letter to be sent. */
  public record Filled(String subject, String body) {}

  private static String fill(
      String words, Map<String, Text> values, Function<Text, String> language) {
    return PLACE
        .matcher(words)
        .replaceAll(
            place -> {
              var value = values.get(place.group(1));
              return Matcher.quoteReplacement(
                  value == null ? place.group() : language.apply(value));
            });
  }

  /** A value with a line break in it must not become a header. */
  private static String line(String zh, String en) {
    var line = (zh.equals(en) ? zh : zh + " / " + en).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    var signs = Math.min(LONGEST_SUBJECT, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, signs));
  }
}
