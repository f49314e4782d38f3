package io.jinbang.attendance.registration;

import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many places are taken, and by that how many are left.
 *
 * @param taken by category; none where it is missing
 */
record Room(Reception reception, Map<Id<Category>, Integer> taken) {
  /** Where there is no limit. */
  static final int ENDLESS = Integer.MAX_VALUE;

  Room {
    taken = Map.copyOf(taken);
  }

  /** Never negative, also where a limit was lowered below what is taken. */
  int left(Id<Category> category) {
    var own = reception.category(category).most();
    var ofOwn = own == null ? ENDLESS : own - taken.getOrDefault(category, 0);
    var all = reception.most();
    var inAll = all == null ? ENDLESS : all - total();
    return Math.max(0, Math.min(ofOwn, inAll));
  }

  /** Whether somebody who has a place already may have it in this category. */
  boolean movable(Id<Category> category) {
    var own = reception.category(category).most();
    return own == null || taken.getOrDefault(category, 0) < own;
  }

  private int total() {
    return taken.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Room with(Id<Category> category) {
    var more = new HashMap<>(taken);
    more.merge(category, 1, Integer::sum);
    return new Room(reception, more);
  }

  /**
   * Those who can be let in now. Nobody is passed over by somebody of their own category who came
   * later; a full category holds up no other.
   *
   * @param waiting in the order in which they began to wait
   */
  List<Guest> admitted(List<Guest> waiting) {
    var room = this;
    var in = new ArrayList<Guest>();
    for (var guest : waiting) {
      if (room.left(guest.category()) > 0) {
        in.add(guest);
        room = room.with(guest.category());
      }
    }
    return in;
  }
}
