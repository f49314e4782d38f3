package io.jinbang.review.assignment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work to be judged.
 *
 * @param id stable; also decides the order in which works are treated
 * @param name as shown in sentences
 * @param organisation who entered it, if known
 * @param province where it comes from, if known
 * @param recommendingUnit who recommended it, if anyone
 * @param themes all themes marked on it
 */
public record Work(
    String id,
    String name,
    @Nullable String organisation,
    @Nullable String province,
    @Nullable String recommendingUnit,
    Set<String> themes) {

  public Work {
    themes = Set.copyOf(themes);
  }
}
