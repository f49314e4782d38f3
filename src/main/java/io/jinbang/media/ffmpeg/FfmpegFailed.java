package io.jinbang.media.ffmpeg;

import io.jinbang.shared.Text;
import io.jinbang.work.queue.Reasoned;

/** FFmpeg could not be found, started, or could not do what was asked. Says what and the remedy. */
public final class FfmpegFailed extends RuntimeException implements Reasoned {
  private static final long serialVersionUID = 1L;
  private final transient Text text;

  FfmpegFailed(String zh, String en) {
    super(en);
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
