package io.jinbang.review.duplicate;

import io.jinbang.media.FilmPair;
import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Two works with films alike, as one reader may see them.
 *
 * @param first the work whose film came first; null where the reader must not know which it is
 * @param second the other, likewise
 * @param where the work that is not of this call, or both are
 */
public record Couple(FilmPair pair, @Nullable Side first, @Nullable Side second, Where where) {

  /** Where the other work of a pair stands. */
  public enum Where {
    HERE(Text.of("本届", "This call")),
    OTHER(Text.of("其他征集", "Other calls")),
    EARLIER(Text.of("往届", "Earlier calls"));

    private final Text label;

    Where(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  public boolean open() {
    return pair.ruling() == null;
  }

  /** Whether the reader may see both, and so can judge. */
  public boolean whole() {
    return first != null && second != null;
  }

  public boolean sameEntrant() {
    return first != null
        && second != null
        && first.entry().entrant().equals(second.entry().entrant());
  }
}
