package io.jinbang.review.scoring;

import io.jinbang.campaign.Rulebook;
import io.jinbang.review.blind.BlindWork;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** All that one judge has before them with one work. */
public record Desk(Round round, Sheet sheet, BlindWork work, List<TimedNote> notes) {

  public Desk {
    notes = List.copyOf(notes);
  }

  /** The weighted mean of the marks given so far; empty before the first. */
  public OptionalDouble average() {
    return SheetRules.average(round.campaign().rulebook().judging(), sheet.marks());
  }

  /** The criterion to go on with; null once all are marked. */
  public @Nullable String firstUnmarked() {
    return SheetRules.missing(round.campaign().rulebook().judging(), sheet.marks()).stream()
        .map(Rulebook.Criterion::id)
        .findFirst()
        .orElse(null);
  }
}
