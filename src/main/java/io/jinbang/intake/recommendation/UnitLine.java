package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Terms;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.organization.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one unit has come with its recommendations.
 *
 * @param said about every work that names it, the endorsed first, in order of preference
 * @param summaries its sealed tables, newest first
 */
public record UnitLine(Body unit, Terms terms, List<Recommendation> said, List<Summary> summaries) {

  public UnitLine {
    said = List.copyOf(said);
    summaries = List.copyOf(summaries);
  }

  /** Works in a state. */
  public int count(State state) {
    return (int) said.stream().filter(one -> one.state() == state).count();
  }

  public int undecided() {
    return count(State.ASKED) + count(State.RETURNED);
  }

  /** The table that holds now; null while none is sealed. */
  public @Nullable Summary sealed() {
    return summaries.stream().filter(one -> one.opened() == null).findFirst().orElse(null);
  }

  public String address() {
    return unit.id().toString();
  }
}
