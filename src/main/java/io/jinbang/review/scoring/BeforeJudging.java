package io.jinbang.review.scoring;

import io.jinbang.shared.Actor;
import java.util.Optional;

/** A question the desk asks upward: is there something to do before the first work? */
public interface BeforeJudging {

  /** Where a judge goes first; empty once it is done. */
  Optional<String> path(Actor judge, Round round);
}
