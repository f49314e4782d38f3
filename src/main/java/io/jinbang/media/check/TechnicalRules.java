package io.jinbang.media.check;

import io.jinbang.media.probe.Container;
import java.util.List;
import java.util.Set;

/**
 * What a call asks of a film's file.
 *
 * @param containers accepted ones
 * @param minSeconds shortest duration, inclusive; half a frame of tolerance
 * @param maxSeconds longest duration, inclusive; half a frame of tolerance
 * @param shortSide fewest pixels on the shorter displayed side
 * @param aspects accepted shapes of the displayed picture, within 1 %; empty accepts any
 * @param sound whether sound must be there
 * @param maxBytes largest file
 */
public record TechnicalRules(
    Set<Container> containers,
    double minSeconds,
    double maxSeconds,
    int shortSide,
    List<Aspect> aspects,
    SoundRule sound,
    long maxBytes) {

  /** Whether a film without sound fails, is remarked on, or is nobody's business. */
  public enum SoundRule {
    REQUIRED,
    ADVISED,
    OPTIONAL
  }

  /** A shape such as 16:9. */
  public record Aspect(int across, int down) {
    double ratio() {
      return (double) across / down;
    }

    @Override
    public String toString() {
      return across + ":" + down;
    }
  }

  public TechnicalRules {
    containers = Set.copyOf(containers);
    aspects = List.copyOf(aspects);
    if (!(minSeconds >= 0) || !(maxSeconds >= minSeconds) || shortSide < 0 || maxBytes <= 0) {
      throw new IllegalArgumentException("durations, short side or size make no sense");
    }
  }

  /** The short-video contest's: mp4, 1-8 minutes, at least 1080p, 16:9 or 9:16. */
  public static TechnicalRules shortVideoContest() {
    return new TechnicalRules(
        Set.of(Container.MP4),
        60,
        480,
        1080,
        List.of(new Aspect(16, 9), new Aspect(9, 16)),
        SoundRule.ADVISED,
        4L << 30);
  }

  public TechnicalRules withDuration(double min, double max) {
    return new TechnicalRules(containers, min, max, shortSide, aspects, sound, maxBytes);
  }
}
