package io.jinbang.programme.annealing;

/** How far a run has come: from 0 to 1, where it ends. */
@FunctionalInterface
public interface Pace {
  double done(long steps);

  /** So many steps: with the same seed, the same answer on any machine. */
  static Pace steps(long most) {
    return steps -> (double) steps / most;
  }
}
