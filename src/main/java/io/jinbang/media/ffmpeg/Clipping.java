package io.jinbang.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Counts clipped samples in 32-bit float little-endian stereo: those at full scale in runs of at
 * least three in a row, per channel, within 0.1 %, and those over it by any amount. A loud but
 * sound master touches full scale in single samples; cut-off waves stay there, and codecs turn them
 * into overshoots.
 */
final class Clipping {
  private static final float FULL = 0.999f;
  private static final int RUN = 3;
  private final int[] runs = new int[2];
  private long samples;
  private long clipped;
  private float peak;

  void read(InputStream pcm) {
    var buffer = new byte[1 << 16];
    try {
      for (var n = pcm.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = pcm.readNBytes(buffer, 0, buffer.length)) {
        var values = ByteBuffer.wrap(buffer, 0, n).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (var i = 0; i < values.limit(); i++) {
          sample(Math.abs(values.get(i)), i & 1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sample(float size, int channel) {
    samples++;
    if (!(size >= FULL)) {
      peak = size > peak ? size : peak;
      runs[channel] = 0;
      return;
    }
    peak = Math.max(peak, size);
    if (++runs[channel] >= RUN) {
      clipped += runs[channel] == RUN ? RUN : 1;
    }
  }

  /** 0..1. */
  double share() {
    return samples == 0 ? 0 : (double) clipped / samples;
  }

  /** The highest sample in dB against full scale; codecs that keep floats may exceed 0. */
  double peak() {
    return 20 * Math.log10(Math.max(peak, 1e-6));
  }

  boolean heard() {
    return samples > 0;
  }
}
