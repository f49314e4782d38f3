package io.jinbang.review.scoring;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One judge's score sheet of one work (评分表), from the release of the assignment on.
 *
 * @param place in this judge's reading order, ascending
 * @param recusal reason why the judge stepped back; null unless they did
 * @param savedAt last change; null before the first
 * @param handedInAt first hand-in; null before it
 * @param marks whole numbers on the rulebook's scale, by criterion id
 * @param fits ids of the prizes the judge finds the work fit for
 */
public record Sheet(
    Id<Sheet> id,
    Id<Campaign> campaign,
    UUID judge,
    Id<Entry> entry,
    int place,
    @Nullable Instant recusedAt,
    @Nullable String recusal,
    String comment,
    @Nullable Instant savedAt,
    @Nullable Instant handedInAt,
    Map<String, Integer> marks,
    Set<String> fits) {

  public Sheet {
    marks = Map.copyOf(marks);
    fits = Set.copyOf(fits);
  }

  /** How far a sheet has come. */
  public enum State {
    WAITING,
    BEGUN,
    HANDED_IN,
    RECUSED
  }

  public State state() {
    if (recusedAt != null) {
      return State.RECUSED;
    }
    if (handedInAt != null) {
      return State.HANDED_IN;
    }
    return savedAt == null ? State.WAITING : State.BEGUN;
  }

  public boolean recused() {
    return recusedAt != null;
  }

  public boolean handedIn() {
    return handedInAt != null;
  }
}
