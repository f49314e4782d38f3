package io.jinbang.programme.session;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Typed;
import io.jinbang.programme.gathering.WallClock;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where and when, as a form writes it: on the clocks of the gathering's zone. */
final class PlaceForm {
  private PlaceForm() {}

  static Placement read(Typed typed, GatheringSheet gathering) {
    var day = typed.day("day");
    var time = typed.time("time");
    var hall = typed.words("hall");
    if (hall.isEmpty()) {
      typed.wrong("hall", "没有选会场", "No hall is chosen", "请选一个。", "Choose one.");
    }
    checkDay(typed, day, gathering);
    typed.check();
    return new Placement(
        Id.<Hall>parse(hall),
        start(Typed.checked(day), Typed.checked(time), gathering.zone(), typed));
  }

  /** The small hours after the last day still belong to its evening. */
  private static void checkDay(Typed typed, @Nullable LocalDate day, GatheringSheet gathering) {
    if (day != null
        && (day.isBefore(gathering.first()) || day.isAfter(gathering.last().plusDays(1)))) {
      typed.wrong(
          "day",
          "这天不在大会的日期里",
          "That is no day of the gathering",
          "大会是 %s 到 %s。".formatted(gathering.first(), gathering.last()),
          "It runs from %s to %s.".formatted(gathering.first(), gathering.last()));
    }
  }

  private static Instant start(LocalDate day, LocalTime time, ZoneId zone, Typed typed) {
    var problems = new ArrayList<Problem>();
    var start = WallClock.resolve("time", day.atTime(time), zone, typed.words("which"), problems);
    problems.forEach(typed::wrong);
    typed.check();
    return start;
  }

  /** The fields of a place. */
  static Map<String, List<String>> of(Placement placement, ZoneId zone) {
    var start = placement.start().atZone(zone);
    return Map.of(
        "hall", List.of(placement.hall().toString()),
        "day", List.of(start.toLocalDate().toString()),
        "time", List.of(start.toLocalTime().toString()));
  }
}
