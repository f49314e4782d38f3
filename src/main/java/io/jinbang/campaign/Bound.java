package io.jinbang.campaign;

import io.jinbang.shared.Problem;
import java.util.List;

/**
 * A question this module asks upward: what of a rulebook is fixed by now, whoever relies on it?
 * Implemented by whoever froze some of it; an amendment that any of them speaks against is refused.
 */
public interface Bound {

  /** What the next rulebook changes of what is fixed, each with what to do instead. */
  List<Problem> against(Campaign campaign, Rulebook next);
}
