package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Listens to stereo at its own rate: silence, the highest sample, the level of each second, and
 * clipped samples, which are those at full scale in runs of at least three in a row, per channel,
 * within 0.1 %, and those over it by any amount. A loud but sound master touches full scale in
 * single samples; cut-off waves stay there, and codecs turn them into overshoots.
 */
final class Sounds {
  private static final float FULL = 0.999f;

  /** -60 dB. */
  private static final float SILENT = 0.001f;

  private static final double SILENCE = 2;
  private static final int RUN = 3;
  private static final int MOST = 1_000;

  /** Blocks are some 20 ms long; within one, any usual rate is near enough. */
  private static final double VALUES_A_SECOND = 96_000;

  private final int[] runs = new int[2];
  private final List<Span> silent = new ArrayList<>();
  private final Levels levels = new Levels();
  private long samples;
  private long clipped;
  private double quietFrom;
  private double end;
  private float peak;

  /**
   * @param at seconds from the start of the film
   * @param values left and right in turn
   */
  void stereo(double at, float[] values) {
    for (var i = 0; i < values.length; i++) {
      var size = Math.abs(values[i]);
      if (size > SILENT) {
        loud(at + i / VALUES_A_SECOND);
      }
      sample(size, i & 1);
    }
    samples += values.length;
    levels.add(at, values);
    end = Math.max(end, at + values.length / VALUES_A_SECOND);
  }

  private void loud(double at) {
    quiet(at);
    quietFrom = at;
  }

  private void sample(float size, int channel) {
    peak = size > peak ? size : peak;
    if (!(size >= FULL)) {
      runs[channel] = 0;
    } else if (++runs[channel] >= RUN) {
      clipped += runs[channel] == RUN ? RUN : 1;
    }
  }

  private void quiet(double until) {
    if (until - quietFrom >= SILENCE && silent.size() < MOST) {
      silent.add(new Span(quietFrom, until));
    }
  }

  List<Span> silent() {
    loud(end);
    return List.copyOf(silent);
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

  /** See {@link Levels#decibels()}. */
  List<Integer> levels() {
    return levels.decibels();
  }
}
