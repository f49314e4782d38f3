package io.jinbang.media.store;

/** The disks a test may want. */
public final class Disks {
  private Disks() {}

  public static Disk local() {
    return new LocalDisk();
  }
}
