package io.jinbang.media.fingerprint;

/** Loudness by pitch of a short piece of sound: a windowed Fourier transform on a musical scale. */
final class Spectrum {
  static final int RATE = 8_000;
  static final int LENGTH = 1_024;
  static final int HOP = 256;
  static final int STEPS_PER_OCTAVE = 24;
  static final int PITCHES = 88;
  private static final double LOWEST = 300;

  private final float[] window = new float[LENGTH];
  private final float[] cosines = new float[LENGTH / 2];
  private final float[] sines = new float[LENGTH / 2];
  private final float[] real = new float[LENGTH];
  private final float[] imaginary = new float[LENGTH];
  private final float[] places = new float[PITCHES];

  Spectrum() {
    for (var i = 0; i < LENGTH; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / LENGTH));
    }
    for (var i = 0; i < LENGTH / 2; i++) {
      cosines[i] = (float) Math.cos(2 * Math.PI * i / LENGTH);
      sines[i] = (float) -Math.sin(2 * Math.PI * i / LENGTH);
    }
    for (var i = 0; i < PITCHES; i++) {
      places[i] = (float) (LOWEST * Math.pow(2, (double) i / STEPS_PER_OCTAVE) * LENGTH / RATE);
    }
  }

  /** Decibels at each pitch; full scale is about 0. */
  float[] of(float[] samples, int from) {
    for (var i = 0; i < LENGTH; i++) {
      real[Integer.reverse(i) >>> 22] = samples[from + i] * window[i];
    }
    java.util.Arrays.fill(imaginary, 0);
    transform();
    var loud = new float[PITCHES];
    for (var i = 0; i < PITCHES; i++) {
      var bin = (int) places[i];
      var share = places[i] - bin;
      loud[i] = decibels(bin) * (1 - share) + decibels(bin + 1) * share;
    }
    return loud;
  }

  private float decibels(int bin) {
    var power = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
    return (float) (10 * Math.log10(power / (LENGTH * LENGTH / 16.0) + 1e-12));
  }

  /** Cooley and Tukey's, in place, radix 2, on bit-reversed input. */
  private void transform() {
    for (var half = 1; half < LENGTH; half *= 2) {
      var stride = LENGTH / 2 / half;
      for (var start = 0; start < LENGTH; start += 2 * half) {
        for (var k = 0; k < half; k++) {
          turn(start + k, start + k + half, k * stride);
        }
      }
    }
  }

  private void turn(int a, int b, int angle) {
    var re = real[b] * cosines[angle] - imaginary[b] * sines[angle];
    var im = real[b] * sines[angle] + imaginary[b] * cosines[angle];
    real[b] = real[a] - re;
    imaginary[b] = imaginary[a] - im;
    real[a] += re;
    imaginary[a] += im;
  }
}
