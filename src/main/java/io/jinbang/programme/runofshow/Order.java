package io.jinbang.programme.runofshow;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** In what order segments and cues stand. */
final class Order {
  private static final int MOST_CUES = 500;

  private Order() {}

  // -- segments

  static Show added(Show show, Segment segment) {
    var segments = new ArrayList<>(show.segments());
    segments.add(segment);
    return of(show, segments, show.cues());
  }

  static Show renamed(Show show, Segment renamed) {
    var segments =
        show.segments().stream()
            .map(each -> each.id().equals(renamed.id()) ? renamed : each)
            .toList();
    return of(show, segments, show.cues());
  }

  static Show moved(Show show, Segment segment, int by) {
    var segments = new ArrayList<>(show.segments());
    swap(segments, segments.indexOf(segment), by);
    return of(show, segments, show.cues());
  }

  /** With all its cues; refused where one of them has begun. */
  static Show without(Show show, Segment segment) {
    var segments = new ArrayList<>(show.segments());
    segments.remove(segment);
    var lost = show.of(segment);
    lost.forEach(Order::notBegun);
    var cues = new ArrayList<>(show.cues());
    cues.removeAll(lost);
    return of(show, segments, cues);
  }

  // -- cues

  /** Changed in its place, or new at the end of its segment. */
  static Show put(Show show, Cue cue) {
    var cues = new ArrayList<>(show.cues());
    var at = at(cues, cue);
    if (at < 0) {
      cues.add(fitting(show, cue));
    } else {
      cues.set(at, cue.with(cues.get(at).course()));
    }
    if (cues.size() > MOST_CUES) {
      throw Refusal.conflict(
          Text.of("一份流程最多 500 个环节", "A show has 500 cues at most"),
          Text.of("请分成几份流程。", "Make several shows of it."));
    }
    return of(show, show.segments(), cues);
  }

  /** What comes into a show that runs already was not planned, and makes it later. */
  static Cue fitting(Show show, Cue cue) {
    return show.started() == null ? cue : cue.with(cue.timing().unplanned());
  }

  private static int at(List<Cue> cues, Cue cue) {
    for (var i = 0; i < cues.size(); i++) {
      if (cues.get(i).id().equals(cue.id())) {
        return i;
      }
    }
    return -1;
  }

  /** Within its segment. */
  static Show moved(Show show, Cue cue, int by) {
    var cues = new ArrayList<>(show.cues());
    var from = cues.indexOf(cue);
    var to = from + by;
    if (to >= 0 && to < cues.size() && cues.get(to).segment().equals(cue.segment())) {
      swap(cues, from, by);
    }
    return of(show, show.segments(), cues);
  }

  static Show without(Show show, Cue cue) {
    notBegun(cue);
    var cues = new ArrayList<>(show.cues());
    cues.remove(cue);
    return of(show, show.segments(), cues);
  }

  private static void notBegun(Cue cue) {
    if (cue.course().started() != null || cue.fired()) {
      throw Refusal.conflict(
          Text.of("已经开始过的环节不能删除", "A cue that has begun cannot be deleted"),
          Text.of("它是演出记录的一部分。", "It is part of the show's record."));
    }
  }

  private static <T> void swap(List<T> list, int from, int by) {
    var to = from + by;
    if (from >= 0 && to >= 0 && to < list.size()) {
      Collections.swap(list, from, to);
    }
  }

  /** Cues of one segment stand together, segments in their order. */
  private static Show of(Show show, List<Segment> segments, List<Cue> cues) {
    var order = segments.stream().map(Segment::id).toList();
    var sorted =
        cues.stream().sorted(Comparator.comparingInt(cue -> order.indexOf(cue.segment()))).toList();
    return new Show(
        show.id(),
        show.gathering(),
        show.session(),
        show.title(),
        show.begin(),
        show.version(),
        show.started(),
        show.ended(),
        segments,
        sorted);
  }
}
