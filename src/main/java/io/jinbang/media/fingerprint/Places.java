package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where two films may show the same place, without regard to time: a camera that stands still gives
 * no moment away by its place, so the place is fitted first, and the moments are sought after by
 * what moves there.
 */
final class Places {
  private static final double STANDING = 0.6;
  private static final int MOST = 4;
  private static final int LOOKS = 6;
  private static final int NEAR = 116;
  private static final int LOW_NEAR = 26;
  private static final int ROW_STEP = 4;
  private static final int COLUMN_STEP = 2;
  private static final double HIT = 0.3;

  private final Fingerprint a;
  private final Fingerprint b;

  private Places(Fingerprint a, Fingerprint b) {
    this.a = a;
    this.b = b;
  }

  /** Alignments in places fitted, the likeliest lines of each. */
  static List<Placed> of(Fingerprint a, Fingerprint b) {
    return stands(a) && stands(b) ? new Places(a, b).placed() : List.of();
  }

  /** Whether most of a film looks like the rest of it. */
  private static boolean stands(Fingerprint film) {
    var novelty = film.sights().novelty();
    var sum = 0.0;
    for (var each : novelty) {
      sum += each;
    }
    return sum < STANDING * novelty.length;
  }

  /** A guess whose place is known already. */
  record Placed(Alignment guess, Warp warp) {}

  private record Place(Pairing pairing, double distance) {}

  private List<Placed> placed() {
    var places = new ArrayList<Place>();
    for (var pairing : Pairing.of(a.sights().windows(), b.sights().windows())) {
      var distance = distance(pairing);
      if (distance < 0) {
        places.add(new Place(pairing, distance));
      }
    }
    places.sort(Comparator.comparingDouble(Place::distance));
    return places.stream().limit(MOST).flatMap(place -> along(place.pairing).stream()).toList();
  }

  /** How far a few moments of both look apart; below nothing where they look alike. */
  private double distance(Pairing pairing) {
    var one = a.sights().through().get(pairing.a());
    var other = b.sights().through().get(pairing.b());
    var still = Hashes.of(LOOKS);
    for (var k = 0; k < LOOKS; k++) {
      still.copy(one.still(), moment(k, a), k);
    }
    var turned = pairing.symmetry().of(still);
    var sum = 0.0;
    for (var i = 0; i < LOOKS; i++) {
      var nearest = 1.0;
      for (var k = 0; k < LOOKS; k++) {
        var j = moment(k, b);
        var all = turned.distance(i, other.still(), j);
        var low = turned.lowDistance(i, other.still(), j);
        nearest = Math.min(nearest, Math.min((double) all / NEAR - 1, (double) low / LOW_NEAR - 1));
      }
      sum += nearest;
    }
    return pairing.negative() ? 1 : sum / LOOKS;
  }

  private static int moment(int k, Fingerprint film) {
    return (int) ((k + 0.5) * film.reel().ticks() / LOOKS);
  }

  private List<Placed> along(Pairing pairing) {
    var area = a.sights().windows().get(pairing.a()).area();
    var other = b.sights().windows().get(pairing.b()).area();
    var pairs = new ArrayList<Fitting.Pair>();
    for (var k = 0; k < LOOKS; k++) {
      pairs.add(new Fitting.Pair(a.reliefs().still(moment(k, a)), b.reliefs().still(moment(k, b))));
    }
    var warp =
        new Fitting(a.reel(), b.reel(), false)
            .fit(Warp.of(area, other, pairing.symmetry()), area, pairs);
    var agreement = new Agreement(a.reel(), b.reel(), warp, area);
    var votes = new Votes(a.reel().ticks(), b.reel().ticks());
    for (var i = 0; i < a.reel().ticks(); i += ROW_STEP) {
      for (var j = 0; j < b.reel().ticks(); j += COLUMN_STEP) {
        var alike = agreement.of(moving(a, i), moving(b, j), moving(b, j), 0);
        if (alike > HIT) {
          votes.add(i, j, (float) (1 + 3 * (alike - HIT)));
        }
      }
    }
    return votes.best(pairing).stream().map(guess -> new Placed(line(guess), warp)).toList();
  }

  private static float[] moving(Fingerprint film, int tick) {
    var last = film.reel().ticks() - 1;
    return film.reliefs().moving(tick, Math.max(0, tick - 16), Math.min(last, tick + 16));
  }

  private Alignment line(Votes.Guess guess) {
    var middle = (int) guess.middle();
    var from = Math.max(0, middle - 30);
    var to = Math.min(a.reel().ticks() - 1, middle + 30);
    return new Alignment(guess.pairing(), guess.speed(), guess.offset(), guess.votes(), from, to);
  }
}
