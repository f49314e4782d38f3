package io.jinbang.review.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a judge gets on, from when sheets were handed in. A gap longer than {@link #PAUSE} is a
 * pause, not work.
 *
 * @param left works still to hand in
 * @param minutes median minutes from one hand-in to the next; 0 where too few are known
 * @param days whole days until judging closes; 0 on the last
 * @param doneBy when the last would be handed in if every day went like those since the first; null
 *     where nothing can be said, or nothing is left
 * @param perDay how many a day would do, from now on
 * @param sitting minutes of work without a pause up to now; 0 after a pause
 */
public record Pace(
    int left, int minutes, int days, @Nullable Instant doneBy, int perDay, int sitting) {
  static final Duration PAUSE = Duration.ofMinutes(30);
  private static final Duration LONG = Duration.ofMinutes(50);
  private static final int ENOUGH = 3;

  /** Of one judge's hand-ins in any order. */
  static Pace of(List<Instant> handedIn, int left, Instant now, Instant closes) {
    var done = handedIn.stream().sorted().toList();
    var remaining = now.isBefore(closes) ? Duration.between(now, closes) : Duration.ZERO;
    var days = (int) remaining.toDays();
    return new Pace(
        left,
        minutes(done),
        days,
        left == 0 || done.size() < ENOUGH ? null : doneBy(done, left, now),
        Math.ceilDiv(left, days + 1),
        sitting(done, now));
  }

  private static int minutes(List<Instant> done) {
    var gaps = new ArrayList<Duration>();
    for (var i = 1; i < done.size(); i++) {
      gaps.add(Duration.between(done.get(i - 1), done.get(i)));
    }
    var work = gaps.stream().filter(gap -> gap.compareTo(PAUSE) <= 0).sorted().toList();
    return work.size() < ENOUGH - 1 ? 0 : (int) Math.max(1, minutes(work.get(work.size() / 2)));
  }

  private static long minutes(Duration length) {
    return Math.round(length.toSeconds() / 60.0);
  }

  /** Days are counted from the first hand-in, at least one. */
  private static Instant doneBy(List<Instant> done, int left, Instant now) {
    var spent = Duration.between(done.getFirst(), now);
    var counted = spent.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : spent;
    return now.plus(counted.multipliedBy(left).dividedBy(done.size()));
  }

  private static int sitting(List<Instant> done, Instant now) {
    var from = now;
    for (var at : done.reversed()) {
      if (Duration.between(at, from).compareTo(PAUSE) > 0) {
        break;
      }
      from = at;
    }
    return (int) minutes(Duration.between(from, now));
  }

  /** Time for a pause. */
  public boolean tired() {
    return left > 0 && sitting >= LONG.toMinutes();
  }

  /** At this pace it would be too late. */
  public boolean late(Instant closes) {
    return doneBy != null && !doneBy.isBefore(closes);
  }
}
