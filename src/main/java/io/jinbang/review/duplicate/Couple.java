package io.jinbang.review.duplicate;

import io.jinbang.campaign.Campaign;
import io.jinbang.media.FilmPair;
import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.stream.Stream;
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

  static Couple of(Campaign call, FilmPair pair, @Nullable Side first, @Nullable Side second) {
    return new Couple(pair, first, second, where(call, first, second));
  }

  /** Of a work that must not be known it is not said either which call it was in. */
  private static Where where(Campaign call, @Nullable Side... sides) {
    return Stream.of(sides)
        .map(side -> side == null ? Where.OTHER : where(call, side.campaign()))
        .max(Comparator.naturalOrder())
        .orElse(Where.HERE);
  }

  private static Where where(Campaign call, Campaign other) {
    if (other.id().equals(call.id())) {
      return Where.HERE;
    }
    var opens = call.rulebook().timeline().entriesOpen();
    return other.rulebook().timeline().webCloses().isAfter(opens) ? Where.OTHER : Where.EARLIER;
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
