package io.jinbang.programme.runofshow;

import io.jinbang.programme.runofshow.Course.State;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a press makes of a show.
 *
 * @param now the instant of the press
 */
record Live(Show show, Instant now) {
  private static final Duration SHORTEST = Duration.ofSeconds(5);

  Show after(Press press) {
    return switch (press) {
      case Press.Start() -> start();
      case Press.Go() -> go();
      case Press.Hold() -> hold();
      case Press.Resume() -> resume();
      case Press.Back() -> back();
      case Press.Skip() -> skip();
      case Press.Jump(var id) -> jump(show.cue(id));
      case Press.Adjust(var id, var by) -> adjust(show.cue(id), by);
      case Press.Drop(var id) -> drop(show.cue(id));
      case Press.Restore(var id) -> restore(show.cue(id));
      case Press.Squeeze() -> squeeze();
      case Press.End() -> end();
    };
  }

  private Show start() {
    if (show.started() != null) {
      throw no("演出已经开始", "The show has begun already");
    }
    var first = show.next().orElseThrow(() -> no("还没有可以开始的环节", "There is no cue to begin with"));
    return show.begun(now).with(first.with(first.course().begun(now)));
  }

  private Show go() {
    running();
    var next = show.next();
    return next.isPresent() ? to(next.get()) : end();
  }

  /** Ends what is on and begins another. */
  private Show to(Cue cue) {
    return closed().with(cue.with(cue.course().begun(now)));
  }

  private Show closed() {
    return show.each(cue -> cue.course().is(State.ON), cue -> cue.with(cue.course().done(now)));
  }

  private Show hold() {
    var cue = running();
    return cue.course().heldSince() != null ? show : show.with(cue.with(cue.course().halted(now)));
  }

  private Show resume() {
    var cue = running();
    return cue.course().heldSince() == null ? show : show.with(cue.with(cue.course().goingOn(now)));
  }

  private Show back() {
    var on = show.current();
    var before = cueBefore(on).orElseThrow(() -> no("前面没有环节可以退回", "There is no cue to go back to"));
    var from = show.cues().indexOf(before);
    var to = on.map(show.cues()::indexOf).orElse(show.cues().size());
    var passed = show.cues().subList(from + 1, to).stream().map(Cue::id).toList();
    return show.ended(null)
        .each(
            cue -> cue.course().is(State.ON) || passed(cue, passed),
            cue -> cue.with(cue.course().back(State.WAITING)))
        .with(before.with(before.course().resumed(now)));
  }

  private static boolean passed(Cue cue, List<Id<Cue>> passed) {
    return passed.contains(cue.id()) && cue.course().is(State.SKIPPED);
  }

  /** The nearest before it that was carried out. */
  private Optional<Cue> cueBefore(Optional<Cue> on) {
    if (show.started() == null) {
      return Optional.empty();
    }
    var end = on.map(show.cues()::indexOf).orElse(show.cues().size());
    return show.cues().subList(0, end).reversed().stream()
        .filter(cue -> cue.course().is(State.DONE))
        .findFirst();
  }

  private Show skip() {
    running();
    var next = show.next().orElseThrow(() -> no("后面没有环节可以跳过", "There is no cue left to skip"));
    return show.with(next.with(next.course().back(State.SKIPPED)));
  }

  private Show jump(Cue cue) {
    if (cue.id().equals(running().id())) {
      return show;
    }
    if (cue.course().is(State.DROPPED)) {
      throw no("这个环节已经取消", "This cue has been dropped");
    }
    var from = show.current().map(show.cues()::indexOf).orElse(-1);
    var to = show.cues().indexOf(cue);
    var between = between(from, to);
    return to(cue)
        .each(
            each ->
                between.contains(each.id())
                    && each.course().is(to > from ? State.WAITING : State.SKIPPED),
            each -> each.with(each.course().back(to > from ? State.SKIPPED : State.WAITING)));
  }

  private List<Id<Cue>> between(int one, int other) {
    return show.cues().subList(Math.min(one, other) + 1, Math.max(one, other)).stream()
        .map(Cue::id)
        .toList();
  }

  private Show adjust(Cue cue, Duration by) {
    if (cue.course().is(State.DONE)) {
      throw no("这个环节已经结束", "This cue is over");
    }
    var length = cue.timing().length().plus(by);
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(Lengths.LONGEST) > 0) {
      throw no("时长要在 5 秒到 12 小时之间", "A cue takes 5 seconds to 12 hours");
    }
    return show.with(cue.with(cue.timing().lasting(length, show.started() != null)));
  }

  private Show drop(Cue cue) {
    return switch (cue.course().state()) {
      case DROPPED -> show;
      case WAITING, SKIPPED -> {
        var timing = show.started() == null ? cue.timing().unplanned() : cue.timing();
        yield show.with(cue.with(timing).with(cue.course().back(State.DROPPED)));
      }
      case ON, DONE -> throw no("已经开始的环节不能取消", "A cue that has begun cannot be dropped");
    };
  }

  private Show restore(Cue cue) {
    if (!cue.course().is(State.DROPPED) && !cue.course().is(State.SKIPPED)) {
      return show;
    }
    var timing = show.started() == null ? cue.timing().replanned() : cue.timing();
    return show.with(cue.with(timing).with(cue.course().back(State.WAITING)));
  }

  private Show squeeze() {
    running();
    var legs = show.cues().stream().map(Cue::leg).toList();
    var saved = Running.squeeze(now, show.begin(), legs);
    var cues = new ArrayList<Cue>();
    for (var i = 0; i < saved.size(); i++) {
      var cue = show.cues().get(i);
      cues.add(saved.get(i).isZero() ? cue : cue.with(cue.timing().without(saved.get(i))));
    }
    return show.with(cues);
  }

  private Show end() {
    running();
    return closed().ended(now);
  }

  private Cue running() {
    return show.current()
        .orElseThrow(
            () ->
                show.started() == null
                    ? no("演出还没有开始", "The show has not begun")
                    : no("演出已经结束", "The show is over"));
  }

  private static Refusal no(String zh, String en) {
    return Refusal.conflict(
        Text.of(zh, en),
        Text.of("请看页面上现在的状态，再决定下一步。", "Look at where the show stands now, then decide."));
  }
}
