package io.jinbang.mail;

import io.jinbang.shared.Text;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of letter, with the words it has as long as the host has not given it others.
 *
 * @param id stable, such as {@code notice-forwarded}
 * @param name for the host
 * @param subject one line; {@code {name}} stands for a value
 * @param body plain text; {@code {name}} stands for a value
 * @param values what may stand in braces, each with an example; a one-time link is named {@code
 *     link}
 */
public record LetterKind(String id, Text name, Text subject, Text body, Map<String, Text> values) {
  public LetterKind {
    values = Map.copyOf(values);
  }

  /** Names without which the letter would be of no use: its links. */
  public Set<String> required() {
    return values.keySet().stream()
        .filter(name -> name.equals("link") && body.zh().contains("{" + name + "}"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
