package io.jinbang.programme.conference;

import java.util.Comparator;

/** A score of three levels; a higher level outweighs everything below. Below 0: penalty. */
public record Points(long hard, long medium, long soft) implements Comparable<Points> {
  public static final Points NONE = new Points(0, 0, 0);
  private static final Comparator<Points> ORDER =
      Comparator.comparingLong(Points::hard)
          .thenComparingLong(Points::medium)
          .thenComparingLong(Points::soft);

  public Points plus(Points other) {
    return new Points(hard + other.hard, medium + other.medium, soft + other.soft);
  }

  public Points times(long factor) {
    return new Points(hard * factor, medium * factor, soft * factor);
  }

  public boolean isFeasible() {
    return hard >= 0;
  }

  @Override
  public int compareTo(Points other) {
    return ORDER.compare(this, other);
  }
}
