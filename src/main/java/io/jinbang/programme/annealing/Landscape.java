package io.jinbang.programme.annealing;

import java.util.SplittableRandom;

/** A solution that can be changed a little at a time, and its energy: the less, the better. */
public interface Landscape {
  /** What {@link #propose} answers where it found nothing to change. */
  long NONE = Long.MAX_VALUE;

  long energy();

  /**
   * Thinks of a small change.
   *
   * @return what the energy would grow by, or {@link #NONE}
   */
  long propose(SplittableRandom random);

  /** Makes the change that was last thought of. */
  void accept();

  /** Remembers the solution as it now is, as the best. */
  void keep();

  /** Goes back to what was last kept. */
  void restore();
}
