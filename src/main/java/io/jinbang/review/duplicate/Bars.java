package io.jinbang.review.duplicate;

import io.jinbang.media.FilmPair;
import io.jinbang.media.FilmPair.Stretch;
import java.util.List;
import java.util.Locale;

/**
 * The drawing of how two films agree: a bar for each, as long as it lasts, and between them what
 * belongs together. Lengths are in the drawing's units.
 *
 * @param first length of the first film's bar
 * @param second length of the second's
 * @param picture stretches whose pictures agree
 * @param sound stretches whose sound agrees
 */
public record Bars(double first, double second, List<Band> picture, List<Band> sound) {
  private static final double LEFT = 30;
  private static final double WIDTH = 962;

  /** A stretch, from where to where on either bar. */
  public record Band(double aFrom, double aTo, double bFrom, double bTo) {

    /** What lies between the bars. */
    public String between() {
      return String.format(Locale.ROOT, "M%.1f 34H%.1fL%.1f 136H%.1fz", aFrom, aTo, bTo, bFrom);
    }

    public String aWidth() {
      return figure(aTo - aFrom);
    }

    public String bWidth() {
      return figure(Math.abs(bTo - bFrom));
    }

    public String bLeft() {
      return figure(Math.min(bFrom, bTo));
    }

    public String aLeft() {
      return figure(aFrom);
    }
  }

  public static Bars of(FilmPair pair, double first, double second) {
    var scale = WIDTH / Math.max(1, Math.max(first, second));
    return new Bars(
        first * scale,
        second * scale,
        bands(pair.kind() == FilmPair.Kind.SOUND ? List.of() : pair.picture(), scale),
        bands(pair.kind() == FilmPair.Kind.PICTURE ? List.of() : pair.sound(), scale));
  }

  private static List<Band> bands(List<Stretch> stretches, double scale) {
    return stretches.stream()
        .map(
            one ->
                new Band(
                    LEFT + one.aFrom() * scale,
                    LEFT + one.aTo() * scale,
                    LEFT + one.bFrom() * scale,
                    LEFT + one.bTo() * scale))
        .toList();
  }

  /** Units for each second, for the line that shows the moment. */
  public String perSecond(double seconds) {
    return String.format(Locale.ROOT, "%.4f", seconds <= 0 ? 0 : first / seconds);
  }

  public static String figure(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
