package io.jinbang.programme.gathering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Orders made by hand. */
public final class Ranks {
  private Ranks() {}

  /** The list with one item a place higher or lower; as it was where there is no such place. */
  public static <T> List<T> moved(List<T> list, T item, boolean up) {
    var from = list.indexOf(item);
    var to = up ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= list.size()) {
      return list;
    }
    var moved = new ArrayList<>(list);
    moved.remove(from);
    moved.add(to, item);
    return List.copyOf(moved);
  }

  /**
   * The list with one item changed for its next neighbour among those that are seen, so that a move
   * past what nobody sees is no move at all.
   */
  static <T> List<T> moved(List<T> list, T item, boolean up, List<T> seen) {
    var among = list.stream().filter(seen::contains).toList();
    var to = among.indexOf(item) + (up ? -1 : 1);
    if (!among.contains(item) || to < 0 || to >= among.size()) {
      return list;
    }
    var moved = new ArrayList<>(list);
    Collections.swap(moved, list.indexOf(item), list.indexOf(among.get(to)));
    return List.copyOf(moved);
  }
}
