package io.jinbang.bench;

import java.util.List;

/**
 * How long something took, run by run.
 *
 * @param nanos in nanoseconds, ascending, at least one
 */
record Timings(String what, List<Long> nanos) {

  Timings {
    nanos = nanos.stream().sorted().toList();
  }

  long least() {
    return nanos.getFirst();
  }

  /** The lower of the two in the middle where the number of runs is even. */
  long median() {
    return nanos.get((nanos.size() - 1) / 2);
  }

  long most() {
    return nanos.getLast();
  }
}
