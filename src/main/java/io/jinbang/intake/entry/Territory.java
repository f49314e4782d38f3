package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which bodies an entry can name, and whose an entry is. */
@Service
public class Territory {
  private final Bodies bodies;

  Territory(Bodies bodies) {
    this.bodies = bodies;
  }

  public Set<Id<Body>> divisions() {
    return ids(bodies.firstLevel());
  }

  Set<Id<Body>> unitsOf(@Nullable Id<Body> division) {
    return ids(units(division));
  }

  /** Bodies that can recommend: the division itself and everything below it. */
  List<Body> units(@Nullable Id<Body> division) {
    return division == null || !divisions().contains(division)
        ? List.of()
        : bodies.subtree(division);
  }

  /** The bodies below and including the actor's own; none where the actor works for none. */
  public Set<Id<Body>> of(Actor coordinator) {
    return coordinator.body() == null ? Set.of() : ids(bodies.subtree(Id.of(coordinator.body())));
  }

  /** Whether an entry comes from, or is recommended within, the actor's own subtree. */
  public boolean holds(Actor coordinator, Entry entry) {
    var own = of(coordinator);
    return (entry.division() != null && own.contains(entry.division()))
        || (entry.unit() != null && own.contains(entry.unit()));
  }

  private static Set<Id<Body>> ids(List<Body> bodies) {
    return bodies.stream().map(Body::id).collect(Collectors.toUnmodifiableSet());
  }
}
