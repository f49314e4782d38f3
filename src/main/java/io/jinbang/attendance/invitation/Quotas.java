package io.jinbang.attendance.invitation;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.util.List;

/** How many guests a party may name. */
final class Quotas {
  private Quotas() {}

  /**
   * @throws Refusal naming every party that has named more than it may
   */
  static void check(List<Reach.Line> lines) {
    Refusal.unlessNone(
        lines.stream()
            .filter(line -> line.quota() != null && line.named() > line.quota())
            .map(Quotas::problem)
            .toList());
  }

  private static Problem problem(Reach.Line line) {
    return Problem.at(
        "",
        "“%s”的名额是 %d，这样会有 %d 人".formatted(line.party(), line.quota(), line.named()),
        "%s may name %d; this would make %d".formatted(line.party(), line.quota(), line.named()),
        "请增加它的名额，或减少名单。",
        "Raise its quota, or shorten the list.");
  }
}
