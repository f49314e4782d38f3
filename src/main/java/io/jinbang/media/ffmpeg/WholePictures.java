package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Active;
import org.jspecify.annotations.Nullable;

/**
 * What only whole pictures tell, of which few are looked at: edges to the pixel, combing, and
 * whether they were enlarged.
 */
final class WholePictures {
  private static final int MOST = 64;
  private final Edges edges = new Edges();
  private final Combing combing = new Combing();
  private final Enlarging enlarging = new Enlarging();
  private int seen;

  void picture(int width, int height, byte[] gray) {
    if (seen++ < MOST) {
      edges.add(width, height, gray);
      combing.picture(width, height, gray);
      enlarging.picture(width, height, gray);
    }
  }

  @Nullable Active active() {
    return edges.active();
  }

  /** See {@link Enlarging#share()}. */
  double enlarged() {
    return enlarging.share();
  }

  double combed() {
    return combing.share();
  }
}
