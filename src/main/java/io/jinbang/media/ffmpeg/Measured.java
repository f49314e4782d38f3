package io.jinbang.media.ffmpeg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one full decode measured.
 *
 * @param frames pictures decoded
 * @param seconds time stamp reached by the last picture decoded
 * @param complete whether the decoder came to the end by itself, not stopped by a limit
 * @param errors decode errors, places approximate to about a second
 * @param errorCount how many in all
 * @param black stretches of black picture
 * @param frozen stretches of unchanging picture
 * @param silent stretches of silence
 * @param loudness integrated loudness in LUFS (EBU R128), null without sound
 * @param peak highest sample, dBFS, null without sound
 * @param clippedShare share of full-scale samples in runs, 0..1; {@link Clipping}
 * @param active the picture inside its borders, null where nothing was found
 * @param interlacedShare share of decided frames that are combed, 0..1
 * @param enlarged the size of the picture this one was made from, as a share of its own, such as
 *     0.667; 0 where there is no sign of enlarging
 * @param transfer colour transfer as the decoder names it, such as {@code smpte2084}
 * @param light how bright each second is on average, 0 to 255, -1 where no picture came
 * @param levels the level of each second of sound, whole dB against full scale, -90 for none
 */
public record Measured(
    long frames,
    double seconds,
    boolean complete,
    List<Span> errors,
    long errorCount,
    List<Span> black,
    List<Span> frozen,
    List<Span> silent,
    @Nullable Double loudness,
    @Nullable Double peak,
    double clippedShare,
    @Nullable Active active,
    double interlacedShare,
    double enlarged,
    String transfer,
    List<Integer> light,
    List<Integer> levels) {

  /** From second to second. */
  public record Span(double from, double to) {
    public double length() {
      return to - from;
    }
  }

  /** The active picture, as shares of the displayed one: where its edges stand. */
  public record Active(double left, double top, double right, double bottom) {
    public double width() {
      return right - left;
    }

    public double height() {
      return bottom - top;
    }

    /** As it stands once a player has turned the picture clockwise. */
    Active turned(int degrees) {
      return switch (degrees) {
        case 90 -> new Active(1 - bottom, left, 1 - top, right);
        case 180 -> new Active(1 - right, 1 - bottom, 1 - left, 1 - top);
        case 270 -> new Active(top, 1 - right, bottom, 1 - left);
        default -> this;
      };
    }
  }
}
