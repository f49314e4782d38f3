package io.jinbang.site;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.util.List;

/**
 * What a module adds to the bar over the pages of one call, for those who may use it. Implemented
 * by {@code …Pages}.
 */
public interface Tabs {

  /**
   * @param slug the call's name in addresses
   */
  List<Tab> tabsFor(Actor actor, String slug);

  /**
   * One page of the call.
   *
   * @param order position within its phase, ascending
   * @param path below {@code /host/c/{slug}}, {@code /unit/c/{slug}} or {@code /screening/c/{slug}}
   */
  record Tab(Phase phase, int order, Text label, String path) {}

  /** A call's life, in its order; a long bar is grouped by it. */
  enum Phase {
    CALL("征集", "Call"),
    ENTRIES("报送", "Entries"),
    SCREENING("初筛", "Screening"),
    JUDGING("评审", "Judging"),
    DECISION("评定", "Decision");

    private final Text label;

    Phase(String zh, String en) {
      label = Text.of(zh, en);
    }

    Text label() {
      return label;
    }
  }
}
