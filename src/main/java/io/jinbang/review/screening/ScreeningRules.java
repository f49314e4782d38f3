package io.jinbang.review.screening;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and how a work may be decided on. */
final class ScreeningRules {
  private ScreeningRules() {}

  static void checkOpen(boolean released) {
    if (released) {
      throw Refusal.conflict(
          Text.of("评审已经开始，初筛结果不能再改", "Judging has begun; the screening can no longer change"),
          Text.of("如需补救，请主办方在评审总览里处理。", "The host can deal with it on the judging board."));
    }
  }

  static void check(Outcome outcome, @Nullable Reason reason, String note) {
    if (outcome == Outcome.PASSED) {
      return;
    }
    if (reason == null) {
      throw Refusal.invalid(
          "reason",
          Text.of("没有选原因", "No reason is chosen"),
          Text.of("请选一个原因，参选者会看到。", "Choose one; the entrant reads it."));
    }
    if (note.isBlank() && (outcome == Outcome.RETURNED || reason == Reason.OTHER)) {
      Refusal.unlessNone(
          List.of(
              new Problem(
                  "note",
                  Text.of("没有写说明", "There is no note"),
                  Text.of("请写明要改什么，参选者照着改。", "Say what to mend; the entrant works from it."))));
    }
  }
}
