package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hears a film's sound and keeps its peaks (Wang, An industrial-strength audio search, 2003). */
final class Landmarking {
  private static final int SPREAD_MOMENTS = 6;
  private static final int SPREAD_PITCHES = 6;
  private static final int PER_SECOND = 12;
  private static final float QUIET = -62;
  private static final float AHEAD = 4;
  private static final int MOST_MOMENTS = (int) (2 * 3600 * Peak.MOMENTS_PER_SECOND);

  private final Spectrum spectrum = new Spectrum();
  private final List<float[]> loudness = new ArrayList<>();
  private final float[] waiting = new float[8 * Spectrum.LENGTH];
  private int held;

  void hear(float[] mono, int count) {
    for (var from = 0; from < count; ) {
      var taken = Math.min(count - from, waiting.length - held);
      System.arraycopy(mono, from, waiting, held, taken);
      held += taken;
      from += taken;
      analyse();
    }
  }

  private void analyse() {
    var from = 0;
    for (; held - from >= Spectrum.LENGTH; from += Spectrum.HOP) {
      if (loudness.size() < MOST_MOMENTS) {
        loudness.add(spectrum.of(waiting, from));
      }
    }
    held -= from;
    System.arraycopy(waiting, from, waiting, 0, held);
  }

  /** In order of time; at most a dozen from any second, the ones that stand out most. */
  List<Peak> finish() {
    var peaks = new ArrayList<Peak>();
    var second = (int) Peak.MOMENTS_PER_SECOND;
    for (var start = 0; start < loudness.size(); start += second) {
      var here = new ArrayList<Loud>();
      for (var moment = start; moment < Math.min(loudness.size(), start + second); moment++) {
        collect(moment, here);
      }
      here.sort(Comparator.comparingDouble(Loud::ahead).reversed());
      here.stream().limit(PER_SECOND).map(Loud::peak).forEach(peaks::add);
    }
    peaks.sort(Comparator.comparingInt(Peak::moment).thenComparingInt(Peak::pitch));
    return peaks;
  }

  private record Loud(Peak peak, double ahead) {}

  private void collect(int moment, List<Loud> into) {
    var here = loudness.get(moment);
    for (var pitch = 1; pitch < Spectrum.PITCHES - 1; pitch++) {
      if (here[pitch] > QUIET && here[pitch] >= here[pitch - 1] && here[pitch] > here[pitch + 1]) {
        var ahead = here[pitch] - around(moment, pitch);
        if (ahead > AHEAD) {
          into.add(new Loud(new Peak(moment, pitch), ahead));
        }
      }
    }
  }

  /** The mean loudness around a place; infinite where one is louder than the place itself. */
  private float around(int moment, int pitch) {
    var own = loudness.get(moment)[pitch];
    var sum = 0f;
    var count = 0;
    var last = Math.min(loudness.size() - 1, moment + SPREAD_MOMENTS);
    for (var m = Math.max(0, moment - SPREAD_MOMENTS); m <= last; m++) {
      var other = loudness.get(m);
      var highest = Math.min(Spectrum.PITCHES - 1, pitch + SPREAD_PITCHES);
      for (var p = Math.max(0, pitch - SPREAD_PITCHES); p <= highest; p++) {
        if (other[p] > own) {
          return Float.POSITIVE_INFINITY;
        }
        sum += Math.max(-90, other[p]);
        count++;
      }
    }
    return sum / count;
  }
}
