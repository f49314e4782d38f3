package io.jinbang.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Counts clipped samples in 16-bit little-endian stereo: those in runs of at least three in a row,
 * per channel, within 0.1 % of full scale. A loud but sound master touches full scale in single
 * samples; cut-off waves stay there.
 */
final class Clipping {
  private static final int FULL = 32_734;
  private static final int RUN = 3;
  private final int[] runs = new int[2];
  private long samples;
  private long clipped;
  private int peak;

  void read(InputStream pcm) {
    var buffer = new byte[1 << 16];
    try {
      for (var n = pcm.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = pcm.readNBytes(buffer, 0, buffer.length)) {
        for (var i = 0; i + 1 < n; i += 2) {
          sample((short) (buffer[i] & 0xff | buffer[i + 1] << 8), i >> 1 & 1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sample(int value, int channel) {
    var size = Math.abs(value);
    samples++;
    peak = Math.max(peak, size);
    if (size < FULL) {
      runs[channel] = 0;
    } else if (++runs[channel] >= RUN) {
      clipped += runs[channel] == RUN ? RUN : 1;
    }
  }

  /** 0..1. */
  double share() {
    return samples == 0 ? 0 : (double) clipped / samples;
  }

  /** The highest sample in dBFS. */
  double peak() {
    return 20 * Math.log10(Math.max(1, peak) / 32768.0);
  }

  boolean heard() {
    return samples > 0;
  }
}
