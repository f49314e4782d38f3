package io.jinbang.site;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.util.List;

/**
 * What a module adds to the bar over the pages of one gathering, for those who may use it.
 * Implemented by {@code …Pages}.
 */
public interface GatheringTabs {

  /**
   * @param slug the gathering's name in addresses
   */
  List<Tab> tabsFor(Actor actor, String slug);

  /**
   * One page of the gathering.
   *
   * @param order position within the bar, ascending; its hundreds say under which heading it
   *     stands, see {@link Group}
   * @param path below {@code /host/g/{slug}}
   */
  record Tab(int order, Text label, String path) {
    public Group group() {
      return Group.values()[Math.clamp(order / 100, 0, Group.values().length - 1)];
    }
  }

  /** The headings of the bar, each for a hundred of orders: 0-99, 100-199 and so on. */
  enum Group {
    GATHERING(Text.of("大会", "Gathering")),
    PROGRAMME(Text.of("日程", "Programme")),
    STAGE(Text.of("现场", "On the day")),
    PEOPLE(Text.of("来宾", "People")),
    PUBLIC(Text.of("公开", "In public"));

    private final Text label;

    Group(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }
}
