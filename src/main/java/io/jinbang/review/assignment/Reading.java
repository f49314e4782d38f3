package io.jinbang.review.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Who reads what just now, and what follows of it, kept up to date while judges change places. */
final class Reading {
  private final int[] judge;
  private final int[] work;
  private final int[] themes;
  private final int[][] placesOf;
  private final BitSet[] reads;
  private final int[][] meetings;
  private final int[][] perTheme;
  private long links;
  private long crossLinks;

  Reading(List<Pair> pairs, int[] themes) {
    judge = pairs.stream().mapToInt(Pair::judge).toArray();
    work = pairs.stream().mapToInt(Pair::work).toArray();
    this.themes = themes;
    var judges = Arrays.stream(judge).max().orElse(-1) + 1;
    reads = IntStream.range(0, judges).mapToObj(_ -> new BitSet()).toArray(BitSet[]::new);
    meetings = new int[judges][judges];
    perTheme = new int[judges][Arrays.stream(themes).max().orElse(-1) + 1];
    placesOf = placesOf(themes.length);
    places().forEach(place -> enter(place, judge[place]));
    for (var readers : placesOf) {
      countMeetings(readers);
    }
  }

  private int[][] placesOf(int works) {
    var places = new int[works][];
    var number = new int[works];
    Arrays.stream(work).forEach(w -> number[w]++);
    Arrays.setAll(places, w -> new int[number[w]]);
    places().forEach(place -> places[work[place]][--number[work[place]]] = place);
    return places;
  }

  private void countMeetings(int[] readers) {
    for (var one : readers) {
      for (var other : readers) {
        meetings[judge[one]][judge[other]]++;
      }
    }
  }

  private void enter(int place, int reader) {
    var theme = themes[work[place]];
    var read = reads[reader].cardinality();
    crossLinks += read - perTheme[reader][theme];
    links += read;
    reads[reader].set(work[place]);
    perTheme[reader][theme]++;
  }

  private IntStream places() {
    return IntStream.range(0, judge.length);
  }

  int size() {
    return judge.length;
  }

  int judge(int place) {
    return judge[place];
  }

  int work(int place) {
    return work[place];
  }

  boolean reads(int reader, int which) {
    return reads[reader].get(which);
  }

  IntStream readers(int which) {
    return Arrays.stream(placesOf[which]).map(place -> judge[place]);
  }

  /** Share of the pairs of works some judge compares that are of different themes; 1 if none is. */
  double crossLinks() {
    return links == 0 ? 1 : crossLinks / (double) links;
  }

  /** How many more such pairs there are once the judges at two places have changed them. */
  int linksGained(int one, int other) {
    var a = themes[work[one]];
    var b = themes[work[other]];
    if (a == b) {
      return 0;
    }
    var here = perTheme[judge[one]];
    var there = perTheme[judge[other]];
    return here[a] - 1 - here[b] + there[b] - 1 - there[a];
  }

  /**
   * By how much half the sum of squares of the meetings of any two judges grows once the judges at
   * two places have changed them; negative is more even. Whoever reads both works meets neither
   * more nor less; that is overlooked here, to the exchange's disadvantage alone.
   */
  int meetingsGained(int one, int other) {
    var a = judge[one];
    var b = judge[other];
    var gained = 0;
    for (var place : placesOf[work[one]]) {
      gained += met(judge[place], a, b);
    }
    for (var place : placesOf[work[other]]) {
      gained += met(judge[place], b, a);
    }
    return gained;
  }

  /** A judge who meets somebody else instead. */
  private int met(int who, int before, int after) {
    return who == before || who == after ? 0 : meetings[who][after] + 1 - meetings[who][before];
  }

  void exchange(int one, int other) {
    crossLinks += linksGained(one, other);
    var a = judge[one];
    var b = judge[other];
    move(one, a, b);
    move(other, b, a);
    judge[one] = b;
    judge[other] = a;
  }

  private void move(int place, int from, int to) {
    var which = work[place];
    reads[from].clear(which);
    reads[to].set(which);
    perTheme[from][themes[which]]--;
    perTheme[to][themes[which]]++;
    for (var at : placesOf[which]) {
      if (at != place) {
        meet(judge[at], from, -1);
        meet(judge[at], to, 1);
      }
    }
  }

  private void meet(int one, int other, int times) {
    meetings[one][other] += times;
    meetings[other][one] += times;
  }

  /** Panels that share neither judge nor work, by place. */
  record Panels(int[] panel, int count) {
    int of(int place) {
      return panel[place];
    }

    /** The one with the fewest pairs. */
    int smallest() {
      var size = sizes();
      return IntStream.range(0, count).reduce((a, b) -> size[b] < size[a] ? b : a).orElse(0);
    }

    /** The one with the most pairs. */
    int largest() {
      var size = sizes();
      return IntStream.range(0, count).reduce((a, b) -> size[b] > size[a] ? b : a).orElse(0);
    }

    private int[] sizes() {
      var size = new int[count];
      Arrays.stream(panel).forEach(p -> size[p]++);
      return size;
    }
  }

  Panels panels() {
    var judges = reads.length;
    var parent = IntStream.range(0, judges + placesOf.length).toArray();
    places().forEach(place -> join(parent, judge[place], judges + work[place]));
    var number = new int[parent.length];
    Arrays.fill(number, -1);
    var count = 0;
    var panel = new int[judge.length];
    for (var place = 0; place < panel.length; place++) {
      var root = root(parent, judge[place]);
      if (number[root] < 0) {
        number[root] = count++;
      }
      panel[place] = number[root];
    }
    return new Panels(panel, count);
  }

  /** As few panels as so many pairs can make of those who read and what is read. */
  int fewestPanels() {
    var readers = (int) Arrays.stream(reads).filter(works -> !works.isEmpty()).count();
    var read = (int) Arrays.stream(placesOf).filter(places -> places.length > 0).count();
    return Math.min(judge.length, Math.max(1, readers + read - judge.length));
  }

  /**
   * What the reviews tell of the judges once every work's own level is taken out: each judge's
   * number of reviews on the diagonal, less the meetings over each work, divided by its reviews.
   * Judges who read nothing are left out.
   */
  double[][] information() {
    var busy = IntStream.range(0, reads.length).filter(j -> !reads[j].isEmpty()).toArray();
    var number = new int[reads.length];
    for (var i = 0; i < busy.length; i++) {
      number[busy[i]] = i;
    }
    var c = new double[busy.length][busy.length];
    for (var readers : placesOf) {
      for (var one : readers) {
        c[number[judge[one]]][number[judge[one]]]++;
        for (var other : readers) {
          c[number[judge[one]]][number[judge[other]]] -= 1.0 / readers.length;
        }
      }
    }
    return c;
  }

  private static void join(int[] parent, int a, int b) {
    parent[root(parent, a)] = root(parent, b);
  }

  private static int root(int[] parent, int node) {
    while (parent[node] != node) {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }
    return node;
  }
}
