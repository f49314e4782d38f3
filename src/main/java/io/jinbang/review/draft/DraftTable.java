package io.jinbang.review.draft;

import io.jinbang.intake.Entry;
import java.util.List;

/**
 * A leaf of the draft's table: some works, all judges.
 *
 * @param judge alias of the judge whose works alone are shown; empty for all
 * @param at which leaf, from 1
 * @param leaves how many there are, at least 1
 */
public record DraftTable(Proposal proposal, List<Entry> works, String judge, int at, int leaves) {
  private static final int ROWS = 50;

  static DraftTable of(Proposal proposal, String judge, int at) {
    var works =
        proposal.works().stream()
            .filter(work -> judge.isEmpty() || reads(proposal, work, judge))
            .toList();
    var leaves = Math.max(1, Math.ceilDiv(works.size(), ROWS));
    var leaf = Math.clamp(at, 1, leaves);
    var shown = works.subList((leaf - 1) * ROWS, Math.min(leaf * ROWS, works.size()));
    return new DraftTable(proposal, shown, judge, leaf, leaves);
  }

  private static boolean reads(Proposal proposal, Entry work, String alias) {
    return proposal.readersOf(work).stream().anyMatch(judge -> judge.alias().equals(alias));
  }

  /** Where this leaf stands, to be added to an address. */
  public String query() {
    return "?at=" + at + "&judge=" + judge;
  }
}
