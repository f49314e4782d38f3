package io.jinbang.desk;

import gg.jte.Content;
import io.jinbang.shared.Actor;
import io.jinbang.site.Page;
import java.util.List;

/** What a module shows on the home page of those it concerns, beside what waits for them. */
public interface Panel {

  List<Part> partsFor(Actor actor, Page page);

  /**
   * One part of the home page.
   *
   * @param place where it stands
   * @param order within its place, ascending
   */
  record Part(Place place, int order, Content content) {}

  /** Where a part stands on the home page. */
  enum Place {
    /** Across the page, above what waits. */
    TOP,
    /** Beside what waits. */
    SIDE,
    /** Across the page, below. */
    BELOW
  }
}
