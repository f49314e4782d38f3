package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stretches of sound two films share.
 *
 * @param score from 0 to 1
 */
record Hearing(double score, boolean match, List<Segment> segments) {
  private static final Hearing NOTHING = new Hearing(0, false, List.of());
  private static final double ENOUGH = 0.5;
  private static final double HALF = 14;
  private static final int GAP = (int) (4 * Peak.MOMENTS_PER_SECOND);
  private static final int SPEEDS = 65;

  /** One triple of each film that may be the same. */
  private record Same(Triple a, Triple b) {
    double dilation() {
      return (double) b.span() / a.span();
    }
  }

  /**
   * @param anchors different moments of the first film that lie on the line, in order
   */
  private record Line(double speed, double offset, int[] anchors) {}

  static Hearing compare(List<Peak> a, List<Peak> b) {
    var same = same(Triple.of(a), Triple.of(b));
    var lines = new ArrayList<Line>();
    for (var step = 0; step < SPEEDS; step++) {
      lines.add(line(same, 0.75 * Math.pow(16.0 / 9, (double) step / (SPEEDS - 1))));
    }
    var best = lines.getFirst();
    for (var line : lines) {
      best = line.anchors.length > best.anchors.length ? line : best;
    }
    return best.anchors.length == 0 ? NOTHING : judged(best, same.size());
  }

  /** Chance alone brings a few anchors onto the best of many lines, the more the more there are. */
  private static Hearing judged(Line best, int tried) {
    var chance = 2 + Math.sqrt(tried) / 12;
    var beyond = Math.max(0, best.anchors.length - chance);
    var score = beyond / (beyond + HALF);
    return new Hearing(score, score >= ENOUGH, score >= ENOUGH / 2 ? segments(best) : List.of());
  }

  private static List<Same> same(List<Triple> a, List<Triple> b) {
    var known = new HashMap<Integer, List<Triple>>();
    for (var triple : b) {
      var key = Triple.key(triple.middle(), triple.last(), triple.share());
      known.computeIfAbsent(key, _ -> new ArrayList<>()).add(triple);
    }
    var same = new ArrayList<Same>();
    for (var triple : a) {
      addSame(triple, known, same);
    }
    return same;
  }

  private static void addSame(Triple a, Map<Integer, List<Triple>> known, List<Same> same) {
    for (var share = a.share() - 1; share <= a.share() + 1; share++) {
      for (var middle = -1; middle <= 1; middle++) {
        for (var last = -1; last <= 1; last++) {
          var key = Triple.key(a.middle() + middle, a.last() + last, share);
          for (var b : known.getOrDefault(key, List.of())) {
            if (alike(a, b)) {
              same.add(new Same(a, b));
            }
          }
        }
      }
    }
  }

  private static boolean alike(Triple a, Triple b) {
    var dilation = (double) b.span() / a.span();
    var tolerance = 0.02 + 1.2 / Math.min(a.span(), b.span());
    return dilation > 0.68
        && dilation < 1.48
        && Math.abs(a.proportion() - b.proportion()) < tolerance
        && Math.abs(a.first().pitch() - b.first().pitch()) <= 11;
  }

  /** The offset most anchors agree on at a speed. */
  private static Line line(List<Same> same, double speed) {
    var counts = new HashMap<Integer, int[]>();
    for (var each : same) {
      if (Math.abs(each.dilation() / speed - 1) < 0.02 + 1.5 / each.a.span()) {
        var bin = bin(each, speed);
        count(counts, bin, each.a.first().moment());
        count(counts, bin + 1, each.a.first().moment());
      }
    }
    var best = 0;
    var most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue()[0] > most || (entry.getValue()[0] == most && entry.getKey() < best)) {
        best = entry.getKey();
        most = entry.getValue()[0];
      }
    }
    return new Line(speed, best * BIN, anchors(same, speed, best));
  }

  private static final int BIN = 4;

  /** How many different moments: several triples from one moment are one witness. */
  private static void count(Map<Integer, int[]> counts, int bin, int moment) {
    var held = counts.computeIfAbsent(bin, _ -> new int[] {0, -1});
    if (held[1] != moment) {
      held[0]++;
      held[1] = moment;
    }
  }

  private static int bin(Same each, double speed) {
    return (int) Math.floor((each.b.first().moment() - speed * each.a.first().moment()) / BIN);
  }

  private static int[] anchors(List<Same> same, double speed, int best) {
    return same.stream()
        .filter(each -> Math.abs(each.dilation() / speed - 1) < 0.02 + 1.5 / each.a.span())
        .filter(each -> bin(each, speed) == best || bin(each, speed) + 1 == best)
        .mapToInt(each -> each.a.first().moment())
        .distinct()
        .sorted()
        .toArray();
  }

  private static List<Segment> segments(Line line) {
    var made = new ArrayList<Segment>();
    var start = 0;
    for (var i = 1; i <= line.anchors.length; i++) {
      if (i == line.anchors.length || line.anchors[i] - line.anchors[i - 1] > GAP) {
        if (i - start >= 4) {
          made.add(segment(line, Arrays.copyOfRange(line.anchors, start, i)));
        }
        start = i;
      }
    }
    return made;
  }

  private static Segment segment(Line line, int[] anchors) {
    var from = anchors[0];
    var to = anchors[anchors.length - 1];
    var seconds = Peak.MOMENTS_PER_SECOND;
    return new Segment(
        from / seconds,
        to / seconds,
        Math.max(0, (line.speed * from + line.offset) / seconds),
        Math.max(0, (line.speed * to + line.offset) / seconds));
  }
}
