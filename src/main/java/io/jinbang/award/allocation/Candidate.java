package io.jinbang.award.allocation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work that may win.
 *
 * @param entry unique identifier
 * @param number as people know it
 * @param themes marked themes, the primary one first
 * @param overall calibrated score
 * @param standing the score by which it is ranked; the overall one unless the committee moved it
 * @param scores score by criterion; a work without one cannot win by that criterion
 * @param blocked why it may win nothing; null = it may
 * @param unfit prizes for which too few judges find it fit
 */
public record Candidate(
    String entry,
    String number,
    List<String> themes,
    double overall,
    double standing,
    Map<String, Double> scores,
    @Nullable String blocked,
    Set<String> unfit) {

  public Candidate {
    unfit = Set.copyOf(unfit);
    themes = List.copyOf(themes);
    scores = Map.copyOf(scores);
  }

  /** A work that is fit for everything and stands where its overall score puts it. */
  public Candidate(
      String entry,
      String number,
      List<String> themes,
      double overall,
      Map<String, Double> scores,
      @Nullable String blocked) {
    this(entry, number, themes, overall, overall, scores, blocked, Set.of());
  }

  /** The deciding score in millionths of a point, which is how finely scores are told apart. */
  @Nullable Long score(PrizeRule rule) {
    var score = rule.criterion() == null ? (Double) standing : scores.get(rule.criterion());
    return score == null ? null : micros(score);
  }

  /** The score to show for a deciding one: what the judges gave, whatever the committee decided. */
  double shown(PrizeRule rule) {
    var score = rule.criterion() == null ? (Double) overall : scores.get(rule.criterion());
    return score == null ? 0 : micros(score) / 1e6;
  }

  static long micros(double score) {
    return Math.round(score * 1e6);
  }
}
