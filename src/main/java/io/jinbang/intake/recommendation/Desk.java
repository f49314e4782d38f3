package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator's desk: the works that name a unit of their own subtree.
 *
 * @param units with works to speak of, and the coordinator's own body; in the order of the tree
 * @param unit the one looked at; null for all of them together
 * @param open whether anything may still change
 * @param opens whether the reader may open a sealed table of the unit looked at
 */
public record Desk(
    Campaign campaign,
    List<UnitLine> units,
    @Nullable UnitLine unit,
    Map<Id<Entry>, Entry> entries,
    boolean open,
    boolean opens) {

  /** The list's own address. */
  public String path() {
    return "/unit/c/" + campaign.slug() + "/recommendation";
  }

  public String path(Recommendation one) {
    return path() + "/works/" + one.entry();
  }

  /** Works in a state, of the unit looked at or of all. */
  public List<Recommendation> in(State state) {
    return units.stream()
        .filter(line -> unit == null || line.unit().id().equals(unit.unit().id()))
        .flatMap(line -> line.said().stream())
        .filter(one -> one.state() == state)
        .toList();
  }

  public Entry entry(Id<Entry> id) {
    return Objects.requireNonNull(entries.get(id));
  }

  public Body body(Recommendation one) {
    return units.stream()
        .map(UnitLine::unit)
        .filter(body -> body.id().equals(one.unit()))
        .findFirst()
        .orElseThrow();
  }

  /** Until when the unit looked at takes works. */
  public Instant closes() {
    var deadline = unit == null ? null : unit.terms().deadline();
    return deadline == null ? campaign.rulebook().timeline().webCloses() : deadline;
  }
}
