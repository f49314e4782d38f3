package io.jinbang.review.warmup;

import io.jinbang.review.blind.BlindWork;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sample before one judge.
 *
 * @param place 1 to 5
 * @param given what the judge marked, by criterion id; empty before the hand-in
 * @param reference the reference marks; empty before the hand-in, so that nobody sees them first
 * @param reason why they are so; null before the hand-in
 */
public record Warmup(
    int place,
    BlindWork work,
    Map<String, Integer> given,
    Map<String, Integer> reference,
    @Nullable String reason) {

  public Warmup {
    given = Map.copyOf(given);
    reference = Map.copyOf(reference);
  }

  public boolean done() {
    return reason != null;
  }

  /** How far the judge's mark lies above the reference; negative below. */
  public int above(String criterion) {
    return given.getOrDefault(criterion, 0) - reference.getOrDefault(criterion, 0);
  }
}
