package io.jinbang.review.screening;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.Optional;

/** Asked before a standing decision is changed by a screener: does something rest on it? */
public interface Hold {

  Optional<Refusal> on(Id<Entry> entry);
}
