package io.jinbang.attendance.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device at a door sends: all that happened since the last time, in order.
 *
 * @param now the device's own time, by which its clock is put right
 * @param cursor how far it knows what other doors did
 * @param events at most {@value #MOST} of them
 */
record Reported(@Nullable String now, long cursor, @Nullable List<Event> events) {
  static final int MOST = 500;

  /**
   * Something that happened. What is wanted of it depends on its kind.
   *
   * @param id the device's own, a UUID: however often it comes, it counts once
   * @param kind {@code IN}, {@code WALK_IN} or {@code UNDO}
   * @param at by the device's clock
   * @param code of the badge; of a walk-in the one the device made
   * @param guest instead of a code, one that was found by name; of a walk-in the id of the device
   * @param of the check-in that is undone
   * @param why it is undone
   * @param category of a walk-in
   */
  record Event(
      @Nullable String id,
      @Nullable String kind,
      @Nullable String at,
      @Nullable String code,
      @Nullable String guest,
      @Nullable String of,
      @Nullable String why,
      @Nullable String category,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable String organization) {}
}
