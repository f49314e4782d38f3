package io.jinbang.review.deliberation;

import io.jinbang.shared.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may take part: a judge of the panel, or one of the host's people.
 *
 * @param alias of a judge; null for the host's people
 */
public record Member(UUID person, @Nullable String alias, String name) {

  /** As the minutes call them. */
  public Text label(boolean named) {
    if (alias == null) {
      return Text.of("{}（主办方）", "{} (host)").with(name);
    }
    return named ? Text.same(name) : Text.of("评委 {}", "Judge {}").with(alias);
  }
}
