package io.jinbang.review.screening;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When and how a work may be decided on. */
final class ScreeningRules {
  /** How long a work that somebody has opened is kept from the others. */
  static final Duration CLAIM = Duration.ofMinutes(10);

  private ScreeningRules() {}

  static void checkOpen(boolean released) {
    if (released) {
      throw Refusal.conflict(
          Text.of("评审已经开始，初筛结果不能再改", "Judging has begun; the screening can no longer change"),
          Text.of("如需补救，请主办方在评审总览里处理。", "The host can deal with it on the judging board."));
    }
  }

  static void check(Screenings.Answer answer) {
    if (answer.asks() || answer.outcome() == null) {
      checkQuestion(answer.note());
    } else {
      check(answer.outcome(), answer.reason(), answer.note());
    }
  }

  private static void checkQuestion(String note) {
    if (note.isBlank()) {
      throw Refusal.invalid(
          "note",
          Text.of("没有写想请人看什么", "There is no question"),
          Text.of("请写一句，第二位初筛员会看到。", "Write a line; the second screener reads it."));
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
      throw Refusal.invalid(
          "note",
          Text.of("没有写说明", "There is no note"),
          Text.of("请写明要改什么，参选者照着改。", "Say what to mend; the entrant works from it."));
    }
  }

  /** Only what nobody has decided on can be asked about. */
  static void checkAsking(Docket docket, Screenings.Answer answer) {
    if (answer.asks()
        && docket.state() != Docket.State.WAITING
        && docket.state() != Docket.State.SECOND) {
      throw Objections.alreadyDecided();
    }
  }

  /** Of two opinions each takes back their own; all of it only the host or who settled it. */
  static void checkUndo(Docket docket, Actor actor) {
    var screened = docket.screened();
    var settled = screened != null && screened.by().equals(actor.person());
    if (!docket.opinions().isEmpty()
        && !docket.gaveOne(actor.person())
        && !settled
        && !actor.is(Role.HOST)) {
      throw Refusal.conflict(
          Text.of("这是两位同事的意见，只能由他们撤销", "These are two others' opinions; only they can undo them"),
          Text.of("请联系主办方。", "Ask the host."));
    }
  }

  /** Why this work is left out where many are decided on; null where it is not. */
  static @Nullable Text notAmongMany(Entry entry, Docket docket, Actor actor) {
    if (entry.state() != Entry.State.SUBMITTED) {
      return entry.state() == Entry.State.RETURNED
          ? Text.of("已退回，等参选者改", "Sent back; its entrant has it")
          : Text.of("已撤回", "Withdrawn");
    }
    return switch (docket.state()) {
      case DECIDED -> Text.of("已有结果，要改请先撤销", "Decided already; undo it first");
      case DISAGREED -> Text.of("意见不一，要一件一件裁定", "In disagreement; settle these one by one");
      case WAITING, SECOND -> docket.objection(actor).map(no -> no.first().message()).orElse(null);
    };
  }
}
