package io.jinbang.media;

import java.util.List;

/**
 * A film at a glance, as measured by its check: evenly spread points, to be drawn as a strip.
 *
 * @param seconds running time
 * @param light how bright the picture is, 0 to 100; -1 where there is none
 * @param sound how loud the sound is, 0 (-60 dB and less) to 100 (full scale); empty without sound
 * @param errors seconds at which decoding failed, each right to about a second
 */
public record Timeline(
    double seconds, List<Integer> light, List<Integer> sound, List<Double> errors) {

  /** Points of either row, at most. */
  public static final int MOST = 240;

  public Timeline {
    light = List.copyOf(light);
    sound = List.copyOf(sound);
    errors = List.copyOf(errors);
  }
}
