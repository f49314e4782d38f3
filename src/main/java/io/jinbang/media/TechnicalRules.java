package io.jinbang.media;

import java.time.Duration;
import java.util.List;

/**
 * The technical rules of a call (A5), judged on what a viewer sees.
 *
 * @param containers accepted containers, such as {@code mp4}
 * @param min shortest running time
 * @param max longest running time
 * @param shortSide least pixels of the displayed picture's shorter side
 * @param aspects accepted shapes, such as {@code 16:9}; met within one per cent
 * @param audio what is asked of the sound
 * @param maxBytes greatest file size
 */
public record TechnicalRules(
    List<String> containers,
    Duration min,
    Duration max,
    int shortSide,
    List<String> aspects,
    Audio audio,
    long maxBytes) {

  public TechnicalRules {
    containers = List.copyOf(containers);
    aspects = List.copyOf(aspects);
    if (min.isNegative() || max.compareTo(min) < 0 || shortSide < 0 || maxBytes <= 0) {
      throw new IllegalArgumentException("durations, short side or size make no sense");
    }
    if (!aspects.stream().allMatch(aspect -> aspect.matches("[1-9][0-9]{0,3}:[1-9][0-9]{0,3}"))) {
      throw new IllegalArgumentException("an aspect is written like 16:9");
    }
  }

  /** What is asked of the sound. */
  public enum Audio {
    REQUIRED,
    ADVISED,
    OPTIONAL
  }

  /** The rules of the short-video contest, the default of the command line. */
  public static TechnicalRules shortVideoContest() {
    return new TechnicalRules(
        List.of("mp4"),
        Duration.ofMinutes(1),
        Duration.ofMinutes(8),
        1080,
        List.of("16:9", "9:16"),
        Audio.ADVISED,
        4_000_000_000L);
  }
}
