package io.jinbang.programme.annealing;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Anneals from the first temperature to the last, geometrically, and leaves the best that was seen.
 *
 * @param first a change for the worse by so much is taken with chance 1/e at the beginning
 * @param last the same at the end
 * @param rounds how many times it is heated again; each round begins with the best
 */
public record Annealing(double first, double last, int rounds) {
  private static final int BETWEEN_LOOKS = 255;

  /** Of changes so much worse than the temperature, none in a thousand million is taken. */
  private static final double HOPELESS = 21;

  public Annealing {
    if (!(first > 0 && last > 0 && rounds > 0)) {
      throw new IllegalArgumentException("temperatures and rounds are positive");
    }
  }

  /**
   * Each seed with a landscape of its own, beside one another as far as there are processors.
   *
   * @return the one that came lowest, of equals the one of the earlier seed
   */
  public <L extends Landscape> L lowest(Supplier<L> begin, List<Long> seeds, Pace pace) {
    return IntStream.range(0, seeds.size())
        .parallel()
        .mapToObj(each -> run(begin.get(), seeds.get(each), pace))
        .toList()
        .stream()
        .min(Comparator.comparingLong(Landscape::energy))
        .orElseThrow();
  }

  /** Leaves the landscape as the best that was seen. */
  public <L extends Landscape> L run(L landscape, long seed, Pace pace) {
    var random = new SplittableRandom(seed);
    var energy = landscape.energy();
    var best = energy;
    var temperature = first;
    landscape.keep();
    for (long step = 0; ; step++) {
      if ((step & BETWEEN_LOOKS) == 0) {
        var done = pace.done(step);
        if (done >= 1) {
          break;
        }
        temperature = at(done);
      }
      var change = landscape.propose(random);
      if (change != Landscape.NONE && taken(change, temperature, random)) {
        landscape.accept();
        energy += change;
        if (energy < best) {
          best = energy;
          landscape.keep();
        }
      }
    }
    landscape.restore();
    return landscape;
  }

  private double at(double done) {
    var round = done * rounds;
    return first * Math.pow(last / first, round - Math.floor(round));
  }

  private static boolean taken(long change, double temperature, SplittableRandom random) {
    return change <= 0
        || (change < HOPELESS * temperature
            && random.nextDouble() < Math.exp(-change / temperature));
  }
}
