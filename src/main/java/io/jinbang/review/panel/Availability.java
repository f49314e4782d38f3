package io.jinbang.review.panel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a judge can judge.
 *
 * @param from first day; null for no bound
 * @param until last day; null for no bound
 * @param leftWhy why the judge is no longer available, whatever the days say; null while they are
 */
public record Availability(
    @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String leftWhy) {
  public static final Availability ALWAYS = new Availability(null, null, null);

  public boolean left() {
    return leftWhy != null;
  }

  /** Whether any of the days between the two, both inclusive, is one the judge can judge on. */
  public boolean within(LocalDate first, LocalDate last) {
    return !left()
        && (from == null || !from.isAfter(last))
        && (until == null || !until.isBefore(first));
  }
}
