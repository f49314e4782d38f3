package io.jinbang.media.ffmpeg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The outline of a sound: the loudest sample of each of a thousand equal stretches. */
final class Peaks {
  /** Samples per second of the sound it takes: 16 bits, little-endian, one channel. */
  static final int RATE = 8000;

  static final int COUNT = 1000;

  private final byte[] peaks = new byte[COUNT];
  private final double perSample;
  private long samples;

  Peaks(double seconds) {
    perSample = COUNT / Math.max(1, seconds * RATE);
  }

  void read(InputStream stream) {
    try (var sound = new BufferedInputStream(stream, 1 << 16)) {
      for (int low; (low = sound.read()) >= 0; ) {
        add((short) (low | sound.read() << 8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(short sample) {
    var at = (int) Math.min(COUNT - 1, samples++ * perSample);
    var loud = Math.min(255, Math.abs(sample) >> 7);
    if (loud > (peaks[at] & 0xff)) {
      peaks[at] = (byte) loud;
    }
  }

  /** One byte each, 0 to 255 for silence to full scale; empty where no sound came. */
  byte[] found() {
    return samples == 0 ? new byte[0] : peaks.clone();
  }
}
