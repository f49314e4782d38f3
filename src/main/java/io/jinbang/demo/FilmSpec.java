package io.jinbang.demo;

import java.util.List;

/**
 * A film to be made for the demonstration.
 *
 * @param seconds running time
 * @param width pixels, even
 * @param height pixels, even
 * @param tone pitch of its sound in hertz; 0 for digital silence
 */
public record FilmSpec(
    String title,
    List<Scenery.Motif> shots,
    int palette,
    long seed,
    int seconds,
    int width,
    int height,
    int tone,
    Flaw flaw) {

  /** What is wrong with it, for the technical check to find. */
  public enum Flaw {
    NONE,
    /** A text file that is called a film. */
    TEXT,
    /** Cut off in the middle. */
    TRUNCATED,
    /** The second shot stands still. */
    FROZEN,
    /** Somebody else's film: mirrored, cropped and faster. */
    RECUT
  }

  FilmSpec with(Flaw other) {
    return new FilmSpec(title, shots, palette, seed, seconds, width, height, tone, other);
  }

  FilmSpec lasting(int other) {
    return new FilmSpec(title, shots, palette, seed, other, width, height, tone, flaw);
  }

  FilmSpec sized(int otherWidth, int otherHeight) {
    return new FilmSpec(title, shots, palette, seed, seconds, otherWidth, otherHeight, tone, flaw);
  }

  FilmSpec silent() {
    return new FilmSpec(title, shots, palette, seed, seconds, width, height, 0, flaw);
  }
}
