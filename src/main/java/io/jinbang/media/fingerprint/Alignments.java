package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds how two films may lie on each other: the lines along which their moments are akin. */
final class Alignments {
  private static final int ROWS = 60;
  private static final int REFINED = 24;
  private static final int KEPT = 8;

  private final Sights a;
  private final Sights b;
  private final int rowStep;
  private final Kinship.Room room;
  private final Map<Integer, Map<Symmetry, Sight>> turned = new HashMap<>();

  private Alignments(Sights a, Sights b) {
    this.a = a;
    this.b = b;
    this.rowStep = Math.max(1, Math.min(a.novelty().length, 2 * b.novelty().length) / ROWS);
    this.room = Kinship.Room.of(b.novelty().length);
  }

  /** The likeliest first. */
  static List<Alignment> between(Sights a, Sights b) {
    return new Alignments(a, b).search();
  }

  private List<Alignment> search() {
    var guesses = new ArrayList<Votes.Guess>();
    var votes = new Votes(a.novelty().length, b.novelty().length);
    for (var pairing : Pairing.of(a.windows(), b.windows())) {
      votes.clear();
      vote(kinship(pairing), votes);
      guesses.addAll(votes.best(pairing));
    }
    guesses.sort(Comparator.comparingDouble(Votes.Guess::votes).reversed());
    return guesses.stream()
        .limit(REFINED)
        .map(this::refined)
        .sorted(Comparator.comparingDouble(Alignment::evidence).reversed())
        .collect(ArrayList::new, Alignments::addNew, List::addAll);
  }

  private static void addNew(List<Alignment> kept, Alignment next) {
    var like =
        kept.stream()
            .filter(k -> k.like(next) && k.pairing().symmetry() == next.pairing().symmetry())
            .count();
    if (kept.size() < KEPT && like < 2) {
      kept.add(next);
    }
  }

  private Kinship kinship(Pairing pairing) {
    var sight =
        turned
            .computeIfAbsent(pairing.a(), _ -> new EnumMap<>(Symmetry.class))
            .computeIfAbsent(
                pairing.symmetry(), symmetry -> a.through().get(pairing.a()).turned(symmetry));
    return new Kinship(
        sight, a.novelty(), b.through().get(pairing.b()), b.novelty(), pairing.negative());
  }

  private void vote(Kinship kinship, Votes votes) {
    for (var i = 0; i < a.novelty().length; i += rowStep) {
      if (kinship.seen(i)) {
        kinship.row(i, room, votes);
      }
    }
  }

  /** The best line near a guess. */
  private Alignment refined(Votes.Guess guess) {
    var kinship = kinship(guess.pairing());
    var best = along(kinship, guess.pairing(), guess.speed(), guess.offset());
    for (var bend = -3; bend <= 3; bend++) {
      var speed = guess.speed() * (1 + 0.008 * bend);
      var pivot = guess.offset() + (guess.speed() - speed) * guess.middle();
      for (var shift = -3; shift <= 3; shift++) {
        var line = along(kinship, guess.pairing(), speed, pivot + shift);
        best = line.evidence() > best.evidence() ? line : best;
      }
    }
    return best;
  }

  /** The stretch of a line whose odds sum highest (Kadane's scan). */
  private Alignment along(Kinship kinship, Pairing pairing, double speed, double offset) {
    var sum = 0.0;
    var start = 0;
    var best = new Alignment(pairing, speed, offset, 0, 0, 0);
    for (var i = 0; i < a.novelty().length; i += 2) {
      var j = (int) Math.round(i * speed + offset);
      sum = j < 0 || j >= b.novelty().length ? 0 : sum + kinship.at(i, j);
      if (sum <= 0) {
        sum = 0;
        start = i + 2;
      } else if (sum > best.evidence()) {
        best = new Alignment(pairing, speed, offset, sum, start, i);
      }
    }
    return best;
  }
}
