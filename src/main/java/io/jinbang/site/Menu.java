package io.jinbang.site;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.util.List;

/** What a module adds to the side menu of those who may use it. Implemented by {@code …Pages}. */
public interface Menu {

  List<Item> itemsFor(Actor actor);

  /**
   * One line of the menu.
   *
   * @param group heading it stands under
   * @param order position within all items, ascending
   * @param icon name of a symbol in {@code site/icons.jte}, without its prefix
   * @param path where it leads; it is marked as current on that path and below it
   */
  record Item(Group group, int order, Text label, String icon, String path) {}

  /** The headings: the three verbs, and what concerns the installation itself. */
  enum Group {
    MINE(Text.of("我的", "Mine")),
    CALL(Text.of("征集", "Call")),
    CONVENE(Text.of("大会", "Convene")),
    PUBLISH(Text.of("发布", "Publish")),
    HOUSE(Text.of("管理", "House"));

    private final Text label;

    Group(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }
}
