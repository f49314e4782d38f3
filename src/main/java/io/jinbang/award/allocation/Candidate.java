package io.jinbang.award.allocation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A work that may win.
 *
 * @param entry unique identifier
 * @param number as people know it
 * @param themes marked themes, the primary one first
 * @param overall calibrated score
 * @param scores score by criterion; a work without one cannot win by that criterion
 * @param blocked why it may win nothing; null = it may
 */
public record Candidate(
    String entry,
    String number,
    List<String> themes,
    double overall,
    Map<String, Double> scores,
    @Nullable String blocked) {

  public Candidate {
    themes = List.copyOf(themes);
    scores = Map.copyOf(scores);
  }

  /** The deciding score in millionths of a point, which is how finely scores are told apart. */
  @Nullable Long score(PrizeRule rule) {
    var score = rule.criterion() == null ? (Double) overall : scores.get(rule.criterion());
    return score == null ? null : micros(score);
  }

  static long micros(double score) {
    return Math.round(score * 1e6);
  }
}
