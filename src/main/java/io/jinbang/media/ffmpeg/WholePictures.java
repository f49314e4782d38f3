package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Active;
import org.jspecify.annotations.Nullable;

/** What only whole pictures tell, of which few are looked at: edges to the pixel, and combing. */
final class WholePictures {
  private static final int MOST = 64;
  private final Edges edges = new Edges();
  private final Combing combing = new Combing();
  private int seen;

  void picture(double at, int width, int height, byte[] gray) {
    if (seen++ < MOST) {
      edges.add(width, height, gray);
      combing.picture(width, height, gray);
    }
  }

  @Nullable Active active() {
    return edges.active();
  }

  double combed() {
    return combing.share();
  }
}
