package io.jinbang.programme.exchange;

import io.jinbang.shared.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/** Positive numbers for ids, as old apps want them: the same for the same id, each once. */
final class Numbers {
  private final Map<UUID, Integer> numbers = new HashMap<>();

  Numbers(Collection<? extends Id<?>> ids) {
    var taken = new HashSet<Integer>();
    ids.stream()
        .map(Id::value)
        .sorted()
        .forEach(
            id -> {
              var number = folded(id);
              while (!taken.add(number)) {
                number = next(number);
              }
              numbers.put(id, number);
            });
  }

  int of(Id<?> id) {
    return numbers.getOrDefault(id.value(), 1);
  }

  private static int folded(UUID id) {
    var both = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    return Math.max(1, (int) (both ^ (both >>> 32)) & Integer.MAX_VALUE);
  }

  private static int next(int number) {
    return number == Integer.MAX_VALUE ? 1 : number + 1;
  }
}
