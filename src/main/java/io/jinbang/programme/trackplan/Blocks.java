package io.jinbang.programme.trackplan;

import java.util.Arrays;

/** Which submissions are in which session and room, in which order: each such block one track's. */
final class Blocks {
  static final int NOWHERE = -1;

  private final TrackProblem problem;
  final int rooms;

  /** By block, the submissions in their order; and how many there are. */
  final int[][] held;

  final int[] number;
  final int[] used;
  final int[] block;

  Blocks(TrackProblem problem) {
    this.problem = problem;
    rooms = problem.rooms().size();
    var count = problem.sessions().size() * rooms;
    held = new int[count][];
    for (var each = 0; each < count; each++) {
      held[each] = new int[problem.slots()[each / rooms]];
    }
    number = new int[count];
    used = new int[count];
    block = new int[problem.submissions().size()];
    Arrays.fill(block, NOWHERE);
  }

  int count() {
    return held.length;
  }

  int size(int at) {
    return held[at].length;
  }

  int session(int at) {
    return at / rooms;
  }

  int room(int at) {
    return at % rooms;
  }

  /** The track of a block; below 0 where it is empty. */
  int track(int at) {
    return number[at] == 0 ? -1 : problem.submissions().get(held[at][0]).track();
  }

  int slots(int submission) {
    return problem.submissions().get(submission).slots();
  }

  int index(int submission) {
    var list = held[block[submission]];
    var at = 0;
    while (list[at] != submission) {
      at++;
    }
    return at;
  }

  void put(int submission, int at, int index) {
    var list = held[at];
    System.arraycopy(list, index, list, index + 1, number[at] - index);
    list[index] = submission;
    number[at]++;
    used[at] += slots(submission);
    block[submission] = at;
  }

  void take(int submission) {
    var at = block[submission];
    var index = index(submission);
    System.arraycopy(held[at], index + 1, held[at], index, number[at] - index - 1);
    number[at]--;
    used[at] -= slots(submission);
    block[submission] = NOWHERE;
  }

  /** Everything of one block to the other and the other way round; both must be large enough. */
  void swap(int one, int other) {
    var ones = Arrays.copyOf(held[one], number[one]);
    var others = Arrays.copyOf(held[other], number[other]);
    fill(one, others);
    fill(other, ones);
  }

  private void fill(int at, int[] submissions) {
    System.arraycopy(submissions, 0, held[at], 0, submissions.length);
    number[at] = submissions.length;
    used[at] = 0;
    for (var each : submissions) {
      used[at] += slots(each);
      block[each] = at;
    }
  }
}
