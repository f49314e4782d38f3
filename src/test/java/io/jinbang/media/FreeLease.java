package io.jinbang.media;

import io.jinbang.work.queue.Lease;

/** A lease that always holds, for one who calls the work directly. */
public record FreeLease(String instance) implements Lease {
  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public void hold() {}

  @Override
  public void reached(double share) {}

  @Override
  public void lasts(double seconds) {}
}
