package io.jinbang.award.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is to be allocated. Candidates are kept in the order of their identifiers, whatever order
 * they came in.
 *
 * @param prizes in order of precedence, the highest first
 * @param themes of the call; each has its own prizes of the rules per theme
 * @param exclusive sets of prize rules of which a work wins at most one; prizes in no common set
 *     may be combined
 * @param order entries the committee has put in order, the preferred first: the only thing that
 *     breaks a tie, and only if it names all that are tied
 */
public record Contest(
    List<PrizeRule> prizes,
    List<String> themes,
    List<Set<String>> exclusive,
    List<Candidate> candidates,
    List<String> order,
    Filling filling) {

  /** What goes first when a better use of the works would leave a prize empty. */
  public enum Filling {
    /** A higher prize takes the best works even if a lower prize then stays empty: the usual. */
    MERIT_FIRST,
    /** As many prizes as possible are filled, the higher ones first; only then merit counts. */
    FILL_FIRST
  }

  public Contest {
    prizes = List.copyOf(prizes);
    themes = List.copyOf(themes);
    exclusive = exclusive.stream().<Set<String>>map(Set::copyOf).toList();
    candidates = candidates.stream().sorted(Comparator.comparing(Candidate::entry)).toList();
    order = List.copyOf(order);
  }

  /** What is wrong with it; empty if it can be allocated. */
  public List<Defect> defects() {
    return Defect.of(this);
  }

  /** Whether one work may not win both. */
  boolean excludes(PrizeRule one, PrizeRule other) {
    return one.equals(other)
        || exclusive.stream().anyMatch(set -> set.contains(one.id()) && set.contains(other.id()));
  }
}
