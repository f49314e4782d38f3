package io.jinbang.programme.workgroup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds things that need each other in a circle. */
final class Circle<T> {
  private final Map<T, ? extends Collection<T>> needs;
  private final List<T> way = new ArrayList<>();
  private final Set<T> free = new HashSet<>();

  private Circle(Map<T, ? extends Collection<T>> needs) {
    this.needs = needs;
  }

  /** Each needs the one after it, and the last the first; empty where there is no circle. */
  static <T> List<T> among(Map<T, ? extends Collection<T>> needs) {
    var search = new Circle<T>(needs);
    return needs.keySet().stream()
        .map(search::from)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<T> from(T thing) {
    if (free.contains(thing)) {
      return List.of();
    }
    if (way.contains(thing)) {
      return List.copyOf(way.subList(way.indexOf(thing), way.size()));
    }
    way.add(thing);
    var next = needs.get(thing);
    if (next != null) {
      for (var need : next) {
        var found = from(need);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    way.removeLast();
    free.add(thing);
    return List.of();
  }
}
