package io.jinbang.award.allocation;

import java.util.List;

/**
 * Who wins what and why, in order of precedence, then theme, then score.
 *
 * @param awards what is certain
 * @param ties what the committee must decide
 * @param waiting rules that cannot be settled before a tie of a higher prize is
 * @param runnersUp of the prizes that are settled
 * @param passedOver works that scored higher than a winner, for the prizes that are settled
 * @param shortfalls prizes that too few works could win
 */
public record Allocation(
    List<Award> awards,
    List<Tie> ties,
    List<String> waiting,
    List<RunnerUp> runnersUp,
    List<PassedOver> passedOver,
    List<Shortfall> shortfalls) {

  /** Every prize is decided. */
  public boolean settled() {
    return ties.isEmpty() && waiting.isEmpty();
  }
}
