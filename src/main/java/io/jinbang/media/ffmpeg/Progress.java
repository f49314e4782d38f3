package io.jinbang.media.ffmpeg;

/** Told how far a long job has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Called now and then.
   *
   * @param share 0..1, never falling
   */
  void reached(double share);

  static Progress ignored() {
    return share -> {};
  }
}
