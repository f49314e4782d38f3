package io.jinbang.media.ffmpeg;

/**
 * Sees and hears a film while it is decoded for another purpose: small gray pictures and thin
 * sound, enough to tell films apart. Called from one thread; the arrays are the onlooker's to keep.
 */
public interface Onlooker {

  /**
   * About four times a second, in order of time; never the same picture twice, however long it
   * stands.
   *
   * @param at seconds from the start
   * @param width pixels as displayed, sample aspect and rotation applied; the longer side is 160
   * @param height pixels as displayed
   * @param gray one byte per pixel, 0 black to 255 white, row by row
   */
  void picture(double at, int width, int height, byte[] gray);

  /**
   * The sound, without gaps from its first sample on.
   *
   * @param mono 8000 samples a second, full scale at 1
   * @param count how many of them count
   */
  void sound(float[] mono, int count);

  /** One that looks away. */
  static Onlooker none() {
    return new Onlooker() {
      @Override
      public void picture(double at, int width, int height, byte[] gray) {}

      @Override
      public void sound(float[] mono, int count) {}
    };
  }
}
