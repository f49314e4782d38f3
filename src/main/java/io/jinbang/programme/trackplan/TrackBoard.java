package io.jinbang.programme.trackplan;

import io.jinbang.programme.annealing.Landscape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A plan under change: a submission goes elsewhere, two of a track change places, two blocks do. A
 * change is made, priced by the sessions and tracks it touches, and unmade unless accepted.
 */
final class TrackBoard implements Landscape {
  private final TrackProblem problem;
  private final boolean packing;
  final Blocks blocks;
  private final TrackCosts costs;
  private final long[] sessionCosts;
  private final long[] trackCosts;
  private final int[][] ofTrack;
  private final int[] touchedSessions = new int[2];
  private final int[] touchedTracks = new int[2];
  private final long[] before = new long[4];
  private final Sum sum = new Sum();
  private int[][] kept = {};
  private int placeless;
  private long energy;
  private Runnable undo = () -> {};
  private boolean pending;
  private int placelessBefore;

  private static final class Sum implements TrackCosts.Count {
    private long total;

    @Override
    public void of(TrackPenalty penalty, long amount) {
      total += amount;
    }
  }

  /**
   * @param packing whether nothing counts but that all have a place
   */
  TrackBoard(TrackProblem problem, boolean packing, int[][] begin) {
    this.problem = problem;
    this.packing = packing;
    blocks = new Blocks(problem);
    costs = new TrackCosts(problem, blocks);
    sessionCosts = new long[problem.sessions().size()];
    trackCosts = new long[problem.tracks().size()];
    ofTrack =
        IntStream.range(0, trackCosts.length)
            .mapToObj(
                track ->
                    IntStream.range(0, problem.submissions().size())
                        .filter(s -> problem.submissions().get(s).track() == track)
                        .toArray())
            .toArray(int[][]::new);
    kept = begin;
    restore();
  }

  int placeless() {
    return placeless;
  }

  @Override
  public long energy() {
    return energy;
  }

  // -- changes

  @Override
  public long propose(SplittableRandom random) {
    if (pending) {
      unmake();
    }
    undo = () -> {};
    Arrays.fill(touchedSessions, -1);
    Arrays.fill(touchedTracks, -1);
    placelessBefore = placeless;
    var kind = random.nextInt(8);
    var made = kind < 3 ? relocate(random) : kind < 5 ? exchange(random) : swap(random);
    if (!made) {
      return NONE;
    }
    pending = true;
    return price();
  }

  private boolean relocate(SplittableRandom random) {
    var each = random.nextInt(problem.submissions().size());
    var from = blocks.block[each];
    var track = problem.submissions().get(each).track();
    var to = target(random, track);
    var room = to == from ? -1 : blocks.size(to) - blocks.used[to] - blocks.slots(each);
    if (room < 0 || (blocks.number[to] > 0 && blocks.track(to) != track)) {
      return packing && from >= 0 && random.nextInt(4) == 0 && drop(each);
    }
    touch(from, to, track, track);
    var index = from < 0 ? 0 : blocks.index(each);
    if (from >= 0) {
      blocks.take(each);
    } else {
      placeless -= blocks.slots(each);
    }
    blocks.put(each, to, random.nextInt(blocks.number[to] + 1));
    undo =
        () -> {
          blocks.take(each);
          if (from >= 0) {
            blocks.put(each, from, index);
          }
        };
    return true;
  }

  /** Anywhere, or where a companion of the track already is. */
  private int target(SplittableRandom random, int track) {
    var companion = ofTrack[track][random.nextInt(ofTrack[track].length)];
    return blocks.block[companion] >= 0 && random.nextBoolean()
        ? blocks.block[companion]
        : random.nextInt(blocks.count());
  }

  private boolean drop(int each) {
    var from = blocks.block[each];
    var index = blocks.index(each);
    touch(from, -1, problem.submissions().get(each).track(), -1);
    blocks.take(each);
    placeless += blocks.slots(each);
    undo = () -> blocks.put(each, from, index);
    return true;
  }

  private boolean exchange(SplittableRandom random) {
    var each = random.nextInt(problem.submissions().size());
    var track = problem.submissions().get(each).track();
    var other = ofTrack[track][random.nextInt(ofTrack[track].length)];
    var from = blocks.block[each];
    var to = blocks.block[other];
    if (each == other || from < 0 || to < 0) {
      return false;
    }
    var more = blocks.slots(other) - blocks.slots(each);
    if (from != to
        && (blocks.used[from] + more > blocks.size(from)
            || blocks.used[to] - more > blocks.size(to))) {
      return false;
    }
    touch(from, to, track, -1);
    change(each, other);
    undo = () -> change(each, other);
    return true;
  }

  private void change(int each, int other) {
    var from = blocks.block[each];
    var to = blocks.block[other];
    var index = blocks.index(each);
    var otherIndex = blocks.index(other);
    blocks.held[from][index] = other;
    blocks.held[to][otherIndex] = each;
    var more = blocks.slots(other) - blocks.slots(each);
    blocks.used[from] += more;
    blocks.used[to] -= more;
    blocks.block[each] = to;
    blocks.block[other] = from;
  }

  private boolean swap(SplittableRandom random) {
    var one = random.nextInt(blocks.count());
    var other =
        switch (random.nextInt(3)) {
          case 0 -> blocks.session(one) * blocks.rooms + random.nextInt(blocks.rooms);
          case 1 -> random.nextInt(problem.sessions().size()) * blocks.rooms + blocks.room(one);
          default -> random.nextInt(blocks.count());
        };
    if (one == other
        || blocks.number[one] + blocks.number[other] == 0
        || blocks.used[one] > blocks.size(other)
        || blocks.used[other] > blocks.size(one)) {
      return false;
    }
    touch(one, other, blocks.track(one), blocks.track(other));
    blocks.swap(one, other);
    undo = () -> blocks.swap(one, other);
    return true;
  }

  private void touch(int one, int other, int track, int otherTrack) {
    touchedSessions[0] = one < 0 ? -1 : blocks.session(one);
    touchedSessions[1] = other < 0 ? -1 : blocks.session(other);
    if (touchedSessions[1] == touchedSessions[0]) {
      touchedSessions[1] = -1;
    }
    touchedTracks[0] = track;
    touchedTracks[1] = otherTrack == track ? -1 : otherTrack;
  }

  // -- price

  private long price() {
    if (packing) {
      return placeless - placelessBefore;
    }
    var change = 0L;
    for (var at = 0; at < 2; at++) {
      var session = touchedSessions[at];
      if (session >= 0) {
        before[at] = sessionCosts[session];
        sessionCosts[session] = session(session);
        change += sessionCosts[session] - before[at];
      }
      var track = touchedTracks[at];
      if (track >= 0) {
        before[2 + at] = trackCosts[track];
        trackCosts[track] = track(track);
        change += trackCosts[track] - before[2 + at];
      }
    }
    return change;
  }

  private long session(int session) {
    sum.total = 0;
    costs.session(session, sum);
    return sum.total;
  }

  private long track(int track) {
    sum.total = 0;
    costs.track(track, sum);
    return sum.total;
  }

  private void unmake() {
    pending = false;
    undo.run();
    placeless = placelessBefore;
    for (var at = 0; at < 2 && !packing; at++) {
      if (touchedSessions[at] >= 0) {
        sessionCosts[touchedSessions[at]] = before[at];
      }
      if (touchedTracks[at] >= 0) {
        trackCosts[touchedTracks[at]] = before[2 + at];
      }
    }
  }

  @Override
  public void accept() {
    pending = false;
    if (packing) {
      energy = placeless;
    } else {
      energy = Arrays.stream(sessionCosts).sum() + Arrays.stream(trackCosts).sum();
    }
  }

  // -- the best

  @Override
  public void keep() {
    kept = held();
  }

  int[][] held() {
    return IntStream.range(0, blocks.count())
        .mapToObj(at -> Arrays.copyOf(blocks.held[at], blocks.number[at]))
        .toArray(int[][]::new);
  }

  @Override
  public void restore() {
    pending = false;
    Arrays.fill(blocks.block, Blocks.NOWHERE);
    Arrays.fill(blocks.number, 0);
    Arrays.fill(blocks.used, 0);
    for (var at = 0; at < kept.length; at++) {
      for (var index = 0; index < kept[at].length; index++) {
        blocks.put(kept[at][index], at, index);
      }
    }
    placeless =
        IntStream.range(0, blocks.block.length)
            .filter(each -> blocks.block[each] < 0)
            .map(blocks::slots)
            .sum();
    Arrays.setAll(sessionCosts, this::session);
    Arrays.setAll(trackCosts, this::track);
    accept();
  }

  /** All that is paid, penalty by penalty. */
  List<TrackPlan.Paid> paid() {
    var paid = new ArrayList<TrackPlan.Paid>();
    var totals = new long[TrackPenalty.values().length];
    TrackCosts.Count count = (penalty, amount) -> totals[penalty.ordinal()] += amount;
    IntStream.range(0, sessionCosts.length).forEach(session -> costs.session(session, count));
    IntStream.range(0, trackCosts.length).forEach(track -> costs.track(track, count));
    for (var penalty : TrackPenalty.values()) {
      if (totals[penalty.ordinal()] != 0) {
        paid.add(new TrackPlan.Paid(penalty, totals[penalty.ordinal()]));
      }
    }
    return paid;
  }
}
