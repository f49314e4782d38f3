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
   * @param order position within the bar, ascending
   * @param path below {@code /host/c/{slug}}, {@code /unit/c/{slug}} or {@code /screening/c/{slug}}
   */
  record Tab(int order, Text label, String path) {}
}
