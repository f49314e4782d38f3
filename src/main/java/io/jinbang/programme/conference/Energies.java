package io.jinbang.programme.conference;

/**
 * The three levels of a score as one number: how much worse each unit of a rule makes a timetable.
 *
 * @param hard what a hard point weighs in soft ones
 */
record Energies(Conference conference, long hard) {
  private static final long MEDIUM = 100_000;

  long of(ConferenceRule rule, long amount) {
    var weight = conference.weights().getOrDefault(rule, Points.NONE);
    var each = weight.hard() * hard + weight.medium() * MEDIUM + weight.soft();
    return (rule.isReward() ? -each : each) * amount;
  }

  /** What everything counted comes to. */
  Sum sum() {
    return new Sum(this);
  }

  static final class Sum implements ConferenceRules.Count {
    private final Energies energies;
    private long total;

    private Sum(Energies energies) {
      this.energies = energies;
    }

    @Override
    public void of(ConferenceRule rule, int amount) {
      total += energies.of(rule, amount);
    }

    long total() {
      return total;
    }
  }
}
