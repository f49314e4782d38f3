package io.jinbang.review.board;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Behind which rank the works of one prize end, if every work keeps its rank and takes the best
 * prize it can.
 *
 * @param last rank of the last that wins it
 */
public record PrizeLine(Text name, int last) {

  /** Those of the prizes for the whole call; one behind the first 10 where there are none. */
  static List<PrizeLine> overall(Rulebook rulebook) {
    var lines = of(rulebook, Prize.Kind.OVERALL);
    return lines.isEmpty()
        ? List.of(new PrizeLine(Text.of("前列", "The first"), Tallies.top(rulebook)))
        : lines;
  }

  /** Those of the prizes each theme has. */
  static List<PrizeLine> ofThemes(Rulebook rulebook) {
    return of(rulebook, Prize.Kind.THEME);
  }

  private static List<PrizeLine> of(Rulebook rulebook, Prize.Kind kind) {
    var lines = new ArrayList<PrizeLine>();
    var last = 0;
    for (var prize : rulebook.prizes()) {
      if (prize.kind() == kind && prize.max() > 0) {
        last += prize.max();
        lines.add(new PrizeLine(prize.name(), last));
      }
    }
    return List.copyOf(lines);
  }
}
