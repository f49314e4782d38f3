package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether the bands of each criterion cover the scale once, in whichever order they are written.
 */
final class Bands {
  private final int min;
  private final int max;
  private final Consumer<Fault> faults;

  private Bands(int min, int max, Consumer<Fault> faults) {
    this.min = min;
    this.max = max;
    this.faults = faults;
  }

  static void check(Branch judging, Consumer<Fault> faults) {
    var scale = judging.get("scale");
    var min = scale.get("min").whole();
    var max = scale.get("max").whole();
    if (min.isEmpty() || max.isEmpty()) {
      return;
    }
    if (min.get() >= max.get()) {
      faults.accept(
          scale
              .get("max")
              .fault(
                  Text.of("最高分没有超过最低分", "The highest mark is not above the lowest"),
                  Text.of("例如 {min: 1, max: 10}", "For example {min: 1, max: 10}")));
      return;
    }
    var bands = new Bands(min.get(), max.get(), faults);
    judging.get("criteria").items().forEach(criterion -> bands.check(criterion.get("anchors")));
  }

  private record Band(Branch branch, int from, int to) {}

  private void check(Branch anchors) {
    var bands =
        anchors.items().stream()
            .filter(a -> a.get("from").whole().isPresent() && a.get("to").whole().isPresent())
            .map(a -> new Band(a, a.get("from").number(), a.get("to").number()))
            .sorted(Comparator.comparingInt(Band::from))
            .toList();
    if (!bands.isEmpty() && bands.size() == anchors.items().size()) {
      walk(anchors, bands);
    }
  }

  private void walk(Branch anchors, List<Band> bands) {
    var next = (long) min;
    for (var band : bands) {
      if (band.from() > band.to()) {
        tell(
            band.branch(),
            "从 {} 到 {}，前后颠倒了",
            "From {} to {} is the wrong way round",
            band.from(),
            band.to());
      } else if (band.to() > max || band.from() < min) {
        tell(band.branch(), "超出了分值 {}—{}", "It leaves the scale, {} to {}", min, max);
      } else if (band.from() > next) {
        tell(
            band.branch(),
            "{} 分到 {} 分没有说明",
            "The marks {} to {} have no meaning",
            next,
            band.from() - 1);
      } else if (band.from() < next) {
        tell(
            band.branch(),
            "{} 分到 {} 分说明了两次",
            "The marks {} to {} have two meanings",
            band.from(),
            Math.min(next - 1, band.to()));
      }
      next = Math.max(next, band.to() + 1L);
    }
    if (next <= max) {
      tell(anchors, "{} 分到 {} 分没有说明", "The marks {} to {} have no meaning", next, max);
    }
  }

  private void tell(Branch branch, String zh, String en, Object from, Object to) {
    faults.accept(
        branch.fault(
            Text.of(zh, en).with(from, to),
            Text.of(
                    "各档合起来要正好盖住 {}—{} 分，不重不漏。",
                    "Together the bands must cover {} to {} exactly once.")
                .with(min, max)));
  }
}
