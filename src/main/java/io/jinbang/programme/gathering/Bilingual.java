package io.jinbang.programme.gathering;

import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;

/**
 * A text as its host typed it: in both languages, in one, or not yet.
 *
 * @param zh empty while missing
 * @param en empty while missing
 */
public record Bilingual(String zh, String en) {
  public static final Bilingual NONE = new Bilingual("", "");

  public Bilingual {
    zh = zh.strip();
    en = en.strip();
  }

  /** In the one language it is in: Chinese where it has a Chinese character, else English. */
  public static Bilingual of(String words) {
    return words.codePoints().anyMatch(Character::isIdeographic)
        ? new Bilingual(words, "")
        : new Bilingual("", words);
  }

  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }

  /** Whether one language has it and the other has not. */
  public boolean isHalf() {
    return zh.isEmpty() != en.isEmpty();
  }

  /** As it is shown: where one language is missing, the other stands in for it. */
  public Text shown() {
    return Text.of(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  /** Writes it to the two fields of a form. */
  public void into(Map<String, List<String>> values, String field) {
    values.put(field + "Zh", List.of(zh));
    values.put(field + "En", List.of(en));
  }
}
