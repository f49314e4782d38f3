package io.jinbang.review.screening;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The works of a call on their way through the screening.
 *
 * @param works all submitted works, by number
 * @param decided the standing decisions
 * @param opinions of works that two people look at
 * @param claims who has which work open just now
 * @param closed true once judging is released and nothing may change
 */
public record ScreeningQueue(
    Campaign campaign,
    List<Entry> works,
    Map<Id<Entry>, Screened> decided,
    Map<Id<Entry>, List<Opinion>> opinions,
    Map<Id<Entry>, UUID> claims,
    boolean closed) {

  public @Nullable Screened on(Entry work) {
    return decided.get(work.id());
  }

  public Docket docket(Entry work) {
    return new Docket(
        campaign.rulebook().timeline().screening().opinions(),
        opinions.getOrDefault(work.id(), List.of()),
        on(work));
  }

  /** Works without a decision, those two people look at included. */
  public List<Entry> waiting() {
    return works.stream().filter(work -> !decided.containsKey(work.id())).toList();
  }

  public List<Entry> in(Docket.State state) {
    return works.stream().filter(work -> docket(work).state() == state).toList();
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

  /** What this person can take up: not their own first opinion, not what others have open. */
  public List<Entry> openTo(UUID person) {
    return works.stream()
        .filter(work -> docket(work).openTo(person) && !takenFrom(person, work))
        .toList();
  }

  /** Whether somebody else has the work open. */
  public boolean takenFrom(UUID person, Entry work) {
    return !person.equals(claims.getOrDefault(work.id(), person));
  }

  /** The next work for this person, beginning behind the given one and going round. */
  public Optional<Entry> next(UUID person, @Nullable Id<Entry> after) {
    var open = openTo(person).stream().filter(work -> !work.id().equals(after)).toList();
    var number = after == null ? "" : numberOf(after);
    return open.stream()
        .filter(work -> work.submittedNumber().compareTo(number) > 0)
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  /** The work before the given one in the order of numbers, whatever became of it. */
  public Optional<Entry> before(Id<Entry> id) {
    var number = numberOf(id);
    return works.stream()
        .filter(work -> work.submittedNumber().compareTo(number) < 0)
        .reduce((_, later) -> later);
  }

  private String numberOf(Id<Entry> id) {
    return works.stream()
        .filter(work -> work.id().equals(id))
        .map(Entry::submittedNumber)
        .findFirst()
        .orElse("");
  }
}
