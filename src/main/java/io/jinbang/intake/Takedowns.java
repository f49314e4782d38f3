package io.jinbang.intake;

import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Works that are not shown while a rights complaint against them stands (A6). */
public interface Takedowns {

  /** Those among these entries that are taken down now, with since when. */
  Map<Id<Entry>, Instant> among(Collection<Id<Entry>> entries);

  default boolean isTakenDown(Id<Entry> entry) {
    return !among(List.of(entry)).isEmpty();
  }
}
