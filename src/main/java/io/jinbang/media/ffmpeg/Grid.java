package io.jinbang.media.ffmpeg;

import io.jinbang.media.probe.Facts.Picture;

/**
 * How a film is cut into the small pictures of its storyboard.
 *
 * @param every seconds each picture stands for
 * @param width of a picture; the longer side is {@link #LONGER}
 * @param height of a picture
 */
public record Grid(double every, int width, int height) {
  /** Pictures across a sheet, and down. */
  public static final int SIDE = 10;

  static final int LONGER = 160;
  private static final int SHORTEST = 16;
  private static final double LONGEST_STEP = 10;

  /** One sheet for films up to a quarter of an hour, a picture every second at most. */
  public static Grid of(double seconds, Picture picture) {
    var every = Math.clamp(Math.ceil(seconds / (SIDE * SIDE)), 1, LONGEST_STEP);
    var longer = (double) Math.max(picture.width(), picture.height());
    return new Grid(every, fitted(picture.width() / longer), fitted(picture.height() / longer));
  }

  private static int fitted(double share) {
    return Math.max(SHORTEST, 2 * (int) Math.round(LONGER * share / 2));
  }

  /** Pictures of a film that lasts so long. */
  int cells(double seconds) {
    return Math.max(1, (int) Math.ceil(seconds / every - 0.01));
  }

  int sheets(double seconds) {
    return (cells(seconds) + SIDE * SIDE - 1) / (SIDE * SIDE);
  }

  int bytes() {
    return width * height;
  }
}
