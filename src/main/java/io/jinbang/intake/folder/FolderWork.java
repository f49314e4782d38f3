package io.jinbang.intake.folder;

import io.jinbang.intake.arrival.Arrival;
import io.jinbang.shared.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of the form.
 *
 * @param file the film paired with it; empty where none was
 * @param arrival null where the row could not be taken in
 */
public record FolderWork(
    String title, String file, @Nullable Arrival arrival, List<Problem> problems) {

  public FolderWork {
    problems = List.copyOf(problems);
  }

  /** The state for programs: submitted, waiting, checking, or refused where the row is faulty. */
  public String state() {
    return arrival == null ? "refused" : arrival.state().name().toLowerCase(Locale.ROOT);
  }

  public boolean submitted() {
    return arrival != null && arrival.state() == Arrival.State.SUBMITTED;
  }
}
