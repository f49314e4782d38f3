package io.jinbang.programme.runofshow;

import io.jinbang.programme.runofshow.Course.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a show stands at one instant, from cue to cue. A cue is planned to begin when the one
 * before it ends, or at its fixed start where that is later; it is expected likewise, from what has
 * really happened.
 *
 * @param rows one for each cue, in order
 * @param current index of the cue that is on; -1 where none is
 * @param drift by how much the show is late now, the present cue's own overrun included; negative
 *     where it is early
 * @param driftAtEnd by how much it will end late; waits for fixed starts swallow drift
 * @param recoverable by how much the end would come sooner, were all cut that can be
 */
public record Running(
    List<Row> rows,
    int current,
    Instant plannedEnd,
    Instant expectedEnd,
    Duration drift,
    Duration driftAtEnd,
    Duration recoverable) {

  /**
   * One cue: when it was to begin and end, and when it did or will.
   *
   * @param clash by how much the cues before it make its fixed start impossible even by plan
   */
  public record Row(
      Instant plannedStart, Instant plannedEnd, Instant start, Instant end, Duration clash) {

    /** How much longer it took or takes than planned. */
    public Duration over() {
      return Duration.between(start, end).minus(Duration.between(plannedStart, plannedEnd));
    }
  }

  /** What the arithmetic needs of a cue. */
  record Leg(Timing timing, Course course) {}

  /**
   * @param begin when the first cue is to begin
   * @param ended when the show was ended; null while it is not
   */
  static Running at(Instant now, Instant begin, @Nullable Instant ended, List<Leg> legs) {
    var current = current(legs);
    var plan = plan(begin, legs);
    var real = real(now, begin, ended, legs, current);
    var rows =
        IntStream.range(0, legs.size())
            .mapToObj(i -> row(plan.get(i), real.get(i), legs.get(i).timing()))
            .toList();
    var plannedEnd = rows.isEmpty() ? begin : rows.getLast().plannedEnd();
    var end = end(now, begin, ended, real, legs, current);
    var cut = cut(legs);
    var soonest = end(now, begin, ended, real(now, begin, ended, cut, current), cut, current);
    var atEnd = Duration.between(plannedEnd, end);
    return new Running(
        rows,
        current,
        plannedEnd,
        end,
        drift(now, begin, legs, rows, current, atEnd),
        atEnd,
        Duration.between(soonest, end));
  }

  private record Span(Instant start, Instant end) {}

  private static Row row(Span plan, Span real, Timing timing) {
    var fixed = timing.fixed();
    var clash =
        fixed != null && timing.planned().isPositive() && fixed.isBefore(plan.start())
            ? Duration.between(fixed, plan.start())
            : Duration.ZERO;
    return new Row(plan.start(), plan.end(), real.start(), real.end(), clash);
  }

  private static int current(List<Leg> legs) {
    return IntStream.range(0, legs.size())
        .filter(i -> legs.get(i).course().is(State.ON))
        .findFirst()
        .orElse(-1);
  }

  private static List<Span> plan(Instant begin, List<Leg> legs) {
    var spans = new ArrayList<Span>();
    var clock = begin;
    for (var leg : legs) {
      var timing = leg.timing();
      var start = timing.planned().isZero() ? clock : later(clock, timing.fixed());
      clock = start.plus(timing.planned());
      spans.add(new Span(start, clock));
    }
    return spans;
  }

  private static List<Span> real(
      Instant now, Instant begin, @Nullable Instant ended, List<Leg> legs, int current) {
    var spans = new ArrayList<Span>();
    var over = ended != null;
    var clock = over || begun(legs) ? begin : later(begin, now);
    for (var i = 0; i < legs.size(); i++) {
      var leg = legs.get(i);
      var span = span(leg, clock, now, over);
      spans.add(span);
      // what was done ahead of the present cue, before somebody went back, moves nothing
      clock = leg.course().is(State.DONE) && i > current && current >= 0 ? clock : span.end();
    }
    return spans;
  }

  private static Span span(Leg leg, Instant clock, Instant now, boolean over) {
    var course = leg.course();
    return switch (course.state()) {
      case DONE -> new Span(or(course.started(), clock), or(course.ended(), clock));
      case ON -> {
        var left = leg.timing().length().minus(course.elapsed(now));
        yield new Span(or(course.started(), now), left.isNegative() ? now : now.plus(left));
      }
      case WAITING -> {
        var start = over ? clock : later(clock, leg.timing().fixed());
        yield new Span(start, over ? clock : start.plus(leg.timing().length()));
      }
      case SKIPPED, DROPPED -> new Span(clock, clock);
    };
  }

  private static boolean begun(List<Leg> legs) {
    return legs.stream().anyMatch(leg -> leg.course().started() != null);
  }

  private static Instant end(
      Instant now,
      Instant begin,
      @Nullable Instant ended,
      List<Span> real,
      List<Leg> legs,
      int current) {
    if (ended != null) {
      return ended;
    }
    var last = begun(legs) ? begin : later(begin, now);
    for (var i = 0; i < real.size(); i++) {
      last = i <= current || !legs.get(i).course().is(State.DONE) ? real.get(i).end() : last;
    }
    return last;
  }

  private static Duration drift(
      Instant now, Instant begin, List<Leg> legs, List<Row> rows, int current, Duration atEnd) {
    if (current >= 0) {
      return Duration.between(rows.get(current).plannedEnd(), rows.get(current).end());
    }
    return begun(legs) ? atEnd : Duration.between(begin, later(begin, now));
  }

  /** With all that can be cut cut; of the cue that is on, what it can spare. */
  private static List<Leg> cut(List<Leg> legs) {
    return legs.stream()
        .map(
            leg ->
                switch (leg.course().state()) {
                  case WAITING ->
                      leg.timing().optional()
                          ? new Leg(leg.timing(), leg.course().back(State.DROPPED))
                          : new Leg(leg.timing().without(leg.timing().spare()), leg.course());
                  case ON -> new Leg(leg.timing().without(leg.timing().spare()), leg.course());
                  default -> leg;
                })
        .toList();
  }

  /**
   * How much to take off each cue that is still to come so that the show ends as late as planned,
   * from what they can spare, the next ones first; a cut that a later fixed start would swallow is
   * not made.
   */
  static List<Duration> squeeze(Instant now, Instant begin, List<Leg> legs) {
    var saved = new ArrayList<Duration>();
    var left = new ArrayList<>(legs);
    for (var i = 0; i < legs.size(); i++) {
      var saving =
          legs.get(i).course().is(State.WAITING) ? saving(now, begin, left, i) : Duration.ZERO;
      left.set(i, new Leg(left.get(i).timing().without(saving), left.get(i).course()));
      saved.add(saving);
    }
    return saved;
  }

  private static Duration saving(Instant now, Instant begin, List<Leg> legs, int at) {
    var before = at(now, begin, null, legs);
    var most = least(legs.get(at).timing().spare(), before.driftAtEnd());
    if (!most.isPositive()) {
      return Duration.ZERO;
    }
    var tried = new ArrayList<>(legs);
    tried.set(at, new Leg(legs.get(at).timing().without(most), legs.get(at).course()));
    return Duration.between(at(now, begin, null, tried).expectedEnd(), before.expectedEnd());
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Instant or(@Nullable Instant known, Instant otherwise) {
    return known == null ? otherwise : known;
  }
}
