package io.jinbang.review.integrity;

import io.jinbang.campaign.Campaign;
import io.jinbang.review.scoring.Seat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the marks of a call.
 *
 * @param sheets handed in
 * @param total given out
 * @param panel by alias
 * @param flags the surest first
 * @param past rulings that stand on patterns no longer found, the latest first
 * @param second what another model says of the order; null where it can say nothing
 */
public record IntegrityBoard(
    Campaign campaign,
    boolean locked,
    int sheets,
    int total,
    List<Seat> panel,
    List<Flag> flags,
    List<Ruling> past,
    @Nullable SecondOpinion second) {

  public long waiting() {
    return flags.stream().filter(Flag::open).count();
  }

  /** All scores are there, so that what is found will not change by itself. */
  boolean ripe() {
    return total > 0 && sheets == total && !locked;
  }

  /** Whom a ruling is about. */
  public String aliases(Ruling ruling) {
    return panel.stream()
        .filter(seat -> ruling.judges().contains(seat.judge()))
        .map(Seat::alias)
        .collect(Collectors.joining(" "));
  }

  /** A ruling keeps scores from counting, and that can still be undone. */
  public boolean liftable(Ruling ruling) {
    return !locked && ruling.answer() == Ruling.Answer.SET_ASIDE;
  }
}
