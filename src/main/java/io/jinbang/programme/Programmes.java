package io.jinbang.programme;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;

/** The contract of this module: gatherings and their programmes. */
public interface Programmes {

  /** Whether released or not, the latest first. */
  List<Gathering> all();

  Gathering get(Id<Gathering> id);

  /** By its name in addresses, whether released or not; refuses as not found. */
  Gathering bySlug(String slug);

  /** As the host works on it; for the host only. */
  Programme draft(Actor host, Id<Gathering> id);

  /**
   * As it was last released; empty while it never was. Holds what is not open as well; what
   * strangers see is {@link Programme#inPublic}.
   */
  Optional<Programme> released(Id<Gathering> id);
}
