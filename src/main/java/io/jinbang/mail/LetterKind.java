package io.jinbang.mail;

import io.jinbang.shared.Text;
import java.util.Map;

/**
 * A kind of letter, with the words it has as long as the host has not given it others.
 *
 * @param id stable, such as {@code notice-forwarded}
 * @param name for the host
 * @param subject one line; {@code {name}} stands for a value
 * @param body plain text; {@code {name}} stands for a value
 * @param values what may stand in braces, each with an example
 */
public record LetterKind(String id, Text name, Text subject, Text body, Map<String, Text> values) {
  public LetterKind {
    values = Map.copyOf(values);
  }
}
