package io.jinbang.award.prize;

import io.jinbang.award.allocation.Allocation;
import io.jinbang.campaign.Campaign;
import io.jinbang.decision.Decision;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the host sees of the prizes: the list as it would be or as it was proposed, and the one next
 * step.
 *
 * @param list the proposed list, or what the allocation gives now; null before scoring is locked
 * @param allocation what the rules give now; null once a list is proposed or before the lock
 * @param moves where the deliberation departs from the scores
 * @param deliberating the meeting goes on
 * @param passedOver sentences about works that scored higher than a winner
 */
public record PrizeBoard(
    Campaign campaign,
    Step step,
    @Nullable PrizeList list,
    @Nullable Allocation allocation,
    List<Text> passedOver,
    List<UnitScore> units,
    List<Moved> moves,
    boolean deliberating,
    @Nullable Decision decision) {

  /** A work the deliberation decided on, and what. */
  public record Moved(Entry work, Text what) {}

  /** The next step, one at a time. */
  public enum Step {
    LOCK,
    /** Works are level at a prize line, or the deliberation goes on. */
    ORDER,
    PROPOSE,
    SIGN,
    TIME,
    WAIT,
    DONE
  }

  static Step stepOf(
      boolean locked,
      boolean deliberating,
      @Nullable Allocation allocation,
      @Nullable Decision decision,
      Instant now) {
    if (decision != null) {
      return decision.signedAt() == null
          ? Step.SIGN
          : decision.postAt() == null ? Step.TIME : decision.postedAt(now) ? Step.DONE : Step.WAIT;
    }
    if (!locked || allocation == null) {
      return Step.LOCK;
    }
    return allocation.settled() && !deliberating ? Step.PROPOSE : Step.ORDER;
  }
}
