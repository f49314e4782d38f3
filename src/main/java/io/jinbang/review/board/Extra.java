package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Further reviews where they matter: which works, how many, by whom.
 *
 * @param uncertain how many works are neither surely in nor surely out
 * @param reviews how many the host would spend
 * @param works those that would get some, the most open first
 * @param why nothing can be asked now; null where it can
 */
public record Extra(
    Campaign campaign, int uncertain, int reviews, List<Wanted> works, @Nullable Problem why) {
  static final int MOST = 1000;

  public Extra {
    works = List.copyOf(works);
  }

  /**
   * A work that would be read again.
   *
   * @param chance of standing above the last line, as it is now
   * @param error standard error of its calibrated score now
   * @param then what it is expected to be with the reviews
   * @param readers aliases of those who would be asked, at least one
   */
  public record Wanted(
      String number,
      String title,
      int sheets,
      double chance,
      double error,
      double then,
      List<String> readers) {}

  /** Reviews that have a reader. */
  public int found() {
    return works.stream().mapToInt(work -> work.readers().size()).sum();
  }

  /** Fewer can be had than the host would spend. */
  public boolean isShort() {
    return why == null && found() < reviews;
  }

  public boolean askable() {
    return why == null && found() > 0;
  }
}
