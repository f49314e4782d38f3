package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.Scale;
import io.jinbang.media.probe.Facts.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which qualities a film is offered in: its own, and those below it; never one above. */
final class Ladder {
  static final String SOURCE = "source";

  /** By pixels of the short side, so that upright films have their fair share, with kilobits. */
  private record Step(int pixels, int kilobits) {}

  private static final List<Step> STEPS =
      List.of(new Step(480, 1_100), new Step(720, 2_600), new Step(1080, 5_200));

  /** What is not H.264 was encoded to at most this for the copy that plays. */
  private static final int ENCODED = 1080;

  private Ladder() {}

  /** Names, in the order they are made: the lightest first, for whoever waits needs that. */
  static List<String> of(Film.Check check) {
    var side = Math.min(check.width(), check.height());
    var own = "h264".equals(check.videoCodec()) ? side : Math.min(side, ENCODED);
    var names = new ArrayList<String>();
    STEPS.stream().filter(s -> s.pixels() < own).forEach(s -> names.add("" + s.pixels()));
    names.add(Math.min(1, names.size()), SOURCE);
    return List.copyOf(names);
  }

  /** How a copy's picture is made smaller for a rung; empty where it is as small already. */
  static Optional<Scale> scale(String name, Picture copy) {
    return STEPS.stream()
        .filter(step -> name.equals("" + step.pixels()) && step.pixels() < copy.shortSide())
        .findFirst()
        .map(step -> scale(step, copy));
  }

  private static Scale scale(Step step, Picture copy) {
    var share = step.pixels() / (double) copy.shortSide();
    return new Scale(even(copy.width() * share), even(copy.height() * share), step.kilobits());
  }

  private static int even(double pixels) {
    return Math.max(2, 2 * (int) Math.round(pixels / 2));
  }
}
