package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches and hears a film once and makes its {@link Fingerprint}: give it gray pictures in order
 * of time, about four a second and 160 pixels on the longer side, and the sound at 8,000 samples a
 * second.
 */
public final class Fingerprinter {
  /** Six bits of gray are kept: the finer ones are noise after any encoder, and cost room. */
  private static final int KEPT = 0xfc;

  private final List<byte[]> pictures = new ArrayList<>();
  private final Landmarking landmarking = new Landmarking();
  private int[] shown = new int[256];
  private int ticks;
  private @Nullable Frame frame;

  /** What is learnt from the first picture, and gathered over all. */
  private record Frame(
      int width, int height, Shrinking shrinking, Borders borders, Insets insets, int[] small) {
    static Frame of(int width, int height) {
      var scale = (float) Reel.LONGER_SIDE / Math.max(width, height);
      int[] small = {
        Math.max(8, Math.round(width * scale)), Math.max(8, Math.round(height * scale))
      };
      return new Frame(
          width,
          height,
          new Shrinking(small[0], small[1]),
          new Borders(width, height),
          new Insets(width, height),
          small);
    }
  }

  /**
   * Sees one picture; those out of order are passed over.
   *
   * @param at its time in seconds
   * @param gray one byte for each pixel, rows from the top
   */
  public void picture(double at, int width, int height, byte[] gray) {
    if (width < 1 || height < 1 || gray.length < (long) width * height) {
      throw new IllegalArgumentException("a picture of " + width + " x " + height + " is cut off");
    }
    var tick = Math.round(at * Reel.RATE);
    if (!Double.isFinite(at) || tick < ticks || tick >= Reel.MOST_TICKS) {
      return;
    }
    if (frame == null) {
      frame = Frame.of(width, height);
    }
    look(frame, width, height, gray);
    show((int) tick);
  }

  private void look(Frame first, int width, int height, byte[] gray) {
    var small = first.shrinking.shrink(gray, width, height);
    for (var i = 0; i < small.length; i++) {
      small[i] &= (byte) KEPT;
    }
    pictures.add(small);
    if (width == first.width && height == first.height) {
      first.borders.add(gray);
      first.insets.add(gray);
    }
  }

  /** Earlier ticks without a picture keep showing the one before. */
  private void show(int tick) {
    if (tick >= shown.length) {
      shown = Arrays.copyOf(shown, Math.max(tick + 1, 2 * shown.length));
    }
    Arrays.fill(shown, ticks, tick, Math.max(0, pictures.size() - 2));
    shown[tick] = pictures.size() - 1;
    ticks = tick + 1;
  }

  /** Hears the next {@code count} samples. */
  public void sound(float[] mono, int count) {
    landmarking.hear(mono, count);
  }

  /** What was seen and heard. */
  public Fingerprint finish() {
    var heard = landmarking.finish();
    if (frame == null) {
      return new Fingerprint(new Reel(0, 0, List.of(), new int[0]), Area.WHOLE, List.of(), heard);
    }
    return new Fingerprint(
        new Reel(frame.small[0], frame.small[1], pictures, Arrays.copyOf(shown, ticks)),
        frame.borders.active(),
        frame.insets.found(),
        heard);
  }
}
