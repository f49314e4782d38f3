package io.jinbang.review.screening;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The works of a call on their way through the screening.
 *
 * @param works all submitted works, by number
 * @param decided the standing decisions
 * @param closed true once judging is released and nothing may change
 */
public record ScreeningQueue(
    Campaign campaign, List<Entry> works, Map<Id<Entry>, Screened> decided, boolean closed) {

  public @Nullable Screened on(Entry work) {
    return decided.get(work.id());
  }

  public List<Entry> waiting() {
    return works.stream().filter(work -> !decided.containsKey(work.id())).toList();
  }

  public List<Entry> of(Outcome outcome) {
    return works.stream().filter(work -> is(work, outcome)).toList();
  }

  private boolean is(Entry work, Outcome outcome) {
    var screened = on(work);
    return screened != null && screened.outcome() == outcome;
  }

  public int done() {
    return works.size() - waiting().size();
  }

  /** The next work that waits, beginning behind the given one and going round. */
  public Optional<Entry> next(@Nullable Id<Entry> after) {
    var waiting = waiting();
    var number =
        works.stream()
            .filter(work -> work.id().equals(after))
            .map(Entry::submittedNumber)
            .findFirst()
            .orElse("");
    return waiting.stream()
        .filter(work -> work.submittedNumber().compareTo(number) > 0)
        .findFirst()
        .or(() -> waiting.stream().findFirst());
  }
}
