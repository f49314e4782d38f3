package io.jinbang.intake.arrival;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one work that came.
 *
 * @param work its key within its source
 * @param number of the entry; null until it is submitted
 * @param receipt code of its receipt; null until it is submitted
 * @param problems what keeps it from being submitted; empty unless it waits for somebody
 * @param claimed whether its contact has taken it over
 */
public record Arrival(
    Id<Arrival> id,
    Source source,
    String work,
    Id<Entry> entry,
    State state,
    @Nullable String number,
    @Nullable String receipt,
    List<Problem> problems,
    boolean claimed) {

  public Arrival {
    problems = List.copyOf(problems);
  }

  /** How far it has come. */
  public enum State {
    /** Its film is being checked. */
    CHECKING,
    /** Something is missing or wrong; somebody has to complete it. */
    WAITING,
    /** It has a number and a receipt. */
    SUBMITTED
  }
}
