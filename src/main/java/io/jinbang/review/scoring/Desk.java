package io.jinbang.review.scoring;

import java.util.List;
import java.util.OptionalDouble;

/** All that one judge has before them with one work. */
public record Desk(Round round, Sheet sheet, BlindWork work, List<TimedNote> notes) {

  public Desk {
    notes = List.copyOf(notes);
  }

  /** The weighted mean of the marks given so far; empty before the first. */
  public OptionalDouble average() {
    return SheetRules.average(round.campaign().rulebook().judging(), sheet.marks());
  }
}
