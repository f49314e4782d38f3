package io.jinbang.work.queue;

/** The right to bring one piece of work to its end, until somebody else has taken it over. */
public interface Lease {

  /** What the work is on, as it was queued. */
  String instance();

  /** Runs that have failed or died before, and this one. */
  int attempt();

  /**
   * Makes sure, until the caller's transaction ends, that nobody else takes the work over.
   *
   * @throws Superseded where somebody has
   */
  void hold();

  /** Tells how far this run is, 0..1. */
  void reached(double share);

  /** Tells how many seconds of film this run is about, so that others can be foretold. */
  void lasts(double seconds);
}
