package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.time.Instant;

/** Recommendations may change while the screening is open, and no longer. */
final class Screening {
  private Screening() {}

  static boolean open(Campaign campaign, Instant now) {
    return now.isBefore(campaign.rulebook().timeline().screenedBy());
  }

  static void requireOpen(Campaign campaign, Instant now) {
    if (!open(campaign, now)) {
      throw Refusal.of(
          Refusal.Kind.TOO_LATE,
          Problem.at(
              "",
              "初筛已经结束，推荐不能再改",
              "Screening is over; recommendations can no longer change",
              "已封存的汇总表仍可查看、打印。如有特殊情况，请联系主办方。",
              "Sealed tables can still be read and printed. If something went wrong, ask the"
                  + " host."));
    }
  }
}
