package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Active;
import io.jinbang.media.ffmpeg.Measured.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What small gray pictures tell of a film: where it is black, where it stands still, where the
 * edges of the picture lie. Times are right to half the distance between two pictures.
 *
 * <ul>
 *   <li>Black: 98 % of the pixels within the darkest tenth, for half a second.
 *   <li>Still: hardly any pixel differs from the stretch's first picture by more than a codec's
 *       breathing, for a second and a half. A picture held for want of another is still, too.
 * </ul>
 */
final class Pictures {
  private static final int MOST = 1_000;
  private static final double BLACK = 0.5;
  private static final double STILL = 1.5;
  private static final int DARK = 25;
  private static final double DARK_SHARE = 0.98;

  /** Levels by which a pixel, a mean of many, may breathe; and the share that may do more. */
  private static final int BREATH = 4;

  private static final double RESTLESS = 0.001;

  /** On average. */
  private static final double MEAN_BREATH = 0.35;

  /** The longest distance of two pictures that are taken to follow each other. */
  private static final double NEXT = 0.5;

  private final Edges edges = new Edges();
  private final Stretch black = new Stretch(BLACK);
  private final Stretch still = new Stretch(STILL);
  private final PerSecond light = new PerSecond();
  private byte[] first = {};
  private double last;

  void picture(double at, int width, int height, byte[] gray) {
    edges.add(width, height, gray);
    light.add(at, sum(gray), gray.length);
    black.next(dark(gray), at);
    var same = same(first, gray);
    still.next(same, at);
    if (!same) {
      first = gray;
      still.begin(at);
    }
    last = Math.max(last, at);
  }

  private static double sum(byte[] gray) {
    var sum = 0L;
    for (var value : gray) {
      sum += value & 0xff;
    }
    return sum;
  }

  /** How bright each second is on average, 0 to 255; -1 where no picture came. */
  List<Integer> light() {
    return light.means().stream().map(mean -> mean.isNaN() ? -1 : (int) Math.round(mean)).toList();
  }

  double last() {
    return last;
  }

  static boolean dark(byte[] gray) {
    var dark = 0;
    for (var value : gray) {
      dark += (value & 0xff) <= DARK ? 1 : 0;
    }
    return dark >= DARK_SHARE * gray.length;
  }

  static boolean same(byte[] a, byte[] b) {
    if (a.length != b.length) {
      return false;
    }
    var sum = 0L;
    var restless = 0;
    for (var i = 0; i < a.length; i++) {
      var difference = Math.abs((a[i] & 0xff) - (b[i] & 0xff));
      sum += difference;
      restless += difference > BREATH ? 1 : 0;
    }
    return sum <= MEAN_BREATH * a.length && restless <= RESTLESS * a.length;
  }

  List<Span> black(double end) {
    return black.spans(end);
  }

  List<Span> still(double end) {
    return still.spans(end);
  }

  @Nullable Active active() {
    return edges.active();
  }

  /** Stretches in which something holds. */
  private static final class Stretch {
    private final double least;
    private final List<Span> spans = new ArrayList<>();
    private double from = Double.NaN;
    private double before = Double.NaN;

    Stretch(double least) {
      this.least = least;
    }

    void next(boolean holds, double at) {
      var edge = Double.isNaN(before) || at - before > NEXT ? at : (before + at) / 2;
      if (holds && Double.isNaN(from)) {
        from = edge;
      } else if (!holds) {
        end(edge);
      }
      before = at;
    }

    /** From now on, whatever held before. */
    void begin(double at) {
      from = at;
    }

    private void end(double at) {
      if (!Double.isNaN(from) && at - from >= least && spans.size() < MOST) {
        spans.add(new Span(Math.max(0, from), at));
      }
      from = Double.NaN;
    }

    List<Span> spans(double end) {
      end(Math.max(end, Double.isNaN(before) ? 0 : before));
      return List.copyOf(spans);
    }
  }
}
