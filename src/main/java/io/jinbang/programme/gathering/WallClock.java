package io.jinbang.programme.gathering;

import io.jinbang.shared.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What a clock on the wall shows, and which instant is meant. Where clocks are put forward some
 * times do not exist, where they are put back some exist twice; neither is guessed.
 */
public sealed interface WallClock {

  /** There is one such time. */
  record Once(Instant instant) implements WallClock {}

  /** Clocks skip it. */
  record Never(LocalDateTime next) implements WallClock {}

  /** Clocks show it twice. */
  record Twice(Instant earlier, Instant later) implements WallClock {}

  static WallClock read(LocalDateTime shown, ZoneId zone) {
    var offsets = zone.getRules().getValidOffsets(shown);
    return switch (offsets.size()) {
      case 0 -> new Never(zone.getRules().getTransition(shown).getDateTimeAfter());
      case 1 -> new Once(shown.toInstant(offsets.getFirst()));
      default -> new Twice(shown.toInstant(offsets.getFirst()), shown.toInstant(offsets.getLast()));
    };
  }

  /** Which of the two is meant. */
  enum Which {
    EARLIER,
    LATER
  }

  /**
   * The instant, or a problem at the field.
   *
   * @param which of two; blank where nobody has said
   */
  static Instant resolve(
      String field, LocalDateTime shown, ZoneId zone, String which, List<Problem> problems) {
    return switch (read(shown, zone)) {
      case Once once -> once.instant();
      case Never never -> {
        problems.add(skipped(field, shown, never.next(), zone));
        yield shown.atZone(zone).toInstant();
      }
      case Twice twice -> {
        if (which.isEmpty()) {
          problems.add(doubled(shown, zone));
        }
        yield which.equals(Which.LATER.name()) ? twice.later() : twice.earlier();
      }
    };
  }

  private static Problem skipped(
      String field, LocalDateTime shown, LocalDateTime next, ZoneId zone) {
    return Problem.at(
        field,
        "%s 在 %s 不存在：当天钟表拨快".formatted(shown.toLocalTime(), zone),
        "There is no %s in %s: clocks are put forward that day"
            .formatted(shown.toLocalTime(), zone),
        "请改到 %s 或更晚，或改到拨快之前。".formatted(next.toLocalTime()),
        "Choose %s or later, or a time before the change.".formatted(next.toLocalTime()));
  }

  private static Problem doubled(LocalDateTime shown, ZoneId zone) {
    return Problem.at(
        "which",
        "%s 在 %s 出现两次：当天钟表拨慢".formatted(shown.toLocalTime(), zone),
        "There are two %s in %s: clocks are put back that day".formatted(shown.toLocalTime(), zone),
        "请选拨慢之前的，还是之后的。",
        "Choose the one before the change or the one after.");
  }
}
