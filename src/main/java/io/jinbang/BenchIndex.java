package io.jinbang;

import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.FingerprintIndex;
import io.jinbang.media.fingerprint.Fingerprinter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.SplittableRandom;

/** How long a look-up takes among many films, which are made of drifting noise. */
final class BenchIndex {
  private static final int SECONDS = 180;
  private static final int DISTINCT = 20;
  private static final int ASKED = 5;

  private final SplittableRandom random;

  BenchIndex(long seed) {
    random = new SplittableRandom(seed);
  }

  void run(PrintWriter out) {
    var films = new Fingerprint[DISTINCT];
    for (var i = 0; i < DISTINCT; i++) {
      films[i] = film();
    }
    var index = new FingerprintIndex<Integer>();
    for (var size : new int[] {1_000, 10_000}) {
      while (index.size() < size) {
        index.put(index.size(), films[index.size() % DISTINCT]);
      }
      measure(index, films, out);
    }
  }

  private void measure(FingerprintIndex<Integer> index, Fingerprint[] films, PrintWriter out) {
    var found = 0;
    var begin = System.nanoTime();
    for (var i = 0; i < ASKED; i++) {
      var wanted = random.nextInt(DISTINCT);
      var hits = index.near(films[wanted], index.size() / DISTINCT);
      found += hits.stream().allMatch(hit -> hit.key() % DISTINCT == wanted) ? 1 : 0;
    }
    var seconds = (System.nanoTime() - begin) / 1e9 / ASKED;
    var megabytes = index.bytes() / 1e6;
    var million = 1e6 / index.size();
    out.println(
        String.join(
            ", ",
            index.size() + " films of " + SECONDS + " s",
            figure(seconds)
                + " s per look-up on "
                + Runtime.getRuntime().availableProcessors()
                + " cores",
            figure(megabytes) + " MB",
            "found " + found + " of " + ASKED,
            "1000000 films by proportion "
                + figure(seconds * million)
                + " s and "
                + figure(megabytes * million / 1e3)
                + " GB"));
    out.flush();
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Scenes of a few seconds, each a coarse random pattern that drifts. */
  private Fingerprint film() {
    var made = new Fingerprinter();
    var width = 160;
    var height = 90;
    var pattern = new byte[64 * 64];
    for (var tick = 0; tick < 4 * SECONDS; tick++) {
      if (tick % 16 == 0) {
        random.nextBytes(pattern);
      }
      var gray = new byte[width * height];
      for (var at = 0; at < gray.length; at++) {
        var x = (at % width + 2 * tick) / 12 & 63;
        gray[at] = pattern[(at / width / 12 & 63) * 64 + x];
      }
      made.picture(tick / 4.0, width, height, gray);
    }
    return made.finish();
  }
}
