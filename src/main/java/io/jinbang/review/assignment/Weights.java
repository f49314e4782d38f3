package io.jinbang.review.assignment;

/**
 * Costs under which one flow settles several aims in order of rank: least loads, then expertise,
 * then even loads, then the seeded draw.
 *
 * <p>A flow is of least cost exactly when no simple cycle of its residual network has negative cost
 * (Klein 1967). A simple cycle passes the source at most once, so it changes two loads by one each,
 * and uses at most {@code 2 min(judges, works) + 2} pairs. Hence each weight need only outweigh
 * what lower aims can gain along one such cycle, and stays far from 64 bits.
 *
 * @param loadStep per work already held
 * @param notExpert for a judge who knows none of the work's themes
 * @param shortCost for a work beyond the least load
 * @param changed for a pair that did not stand before, where something stood
 */
record Weights(long loadStep, long notExpert, long shortCost, long changed) {
  private static final int DRAW = 1024;

  static Weights of(AssignmentTask task) {
    var works = task.works().size();
    var most = task.judges().stream().mapToLong(j -> Math.min(j.maxLoad(), works)).max().orElse(0);
    var pairs = 2L * Math.min(task.judges().size(), works) + 2;
    var loadStep = DRAW * pairs + 1;
    var notExpert = loadStep * (most + 2);
    var shortCost = notExpert * (pairs + 2);
    return new Weights(loadStep, notExpert, shortCost, shortCost * (pairs + 2));
  }

  /** Only whether it can be done: everything costs nothing but what misses a least load. */
  static Weights none() {
    return new Weights(0, 0, 1, 0);
  }

  long cost(AssignmentTask task, Judge judge, Work work) {
    if (loadStep == 0) {
      return 0;
    }
    return (judge.knows(work) ? 0 : notExpert) + draw(task.seed(), judge.id(), work.id());
  }

  /**
   * A number below {@link #DRAW} that looks random: SplitMix64's finaliser (Steele et al. 2014).
   */
  private static long draw(long seed, String judge, String work) {
    var z = seed + 0x9E3779B97F4A7C15L * (31L * judge.hashCode() + work.hashCode());
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) & (DRAW - 1);
  }
}
