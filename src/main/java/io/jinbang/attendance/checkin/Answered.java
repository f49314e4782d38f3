package io.jinbang.attendance.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a door is told.
 *
 * @param results one for each event, in order
 * @param cursor how far the device now knows what others did
 * @param entered who has come in by any door of this place since its last cursor
 * @param inside how many have come in
 * @param roster changes whenever the list of guests does
 */
record Answered(
    List<Result> results, long cursor, List<Entered> entered, long inside, String roster) {

  /**
   * What became of an event.
   *
   * @param name masked
   * @param first the check-in that counts
   */
  record Result(
      String id, Outcome outcome, String name, String category, @Nullable Entered first) {}

  /** What becomes of an event. */
  enum Outcome {
    IN,
    /** They were in already: {@code first} says when and where. */
    AGAIN,
    /** No badge or guest of this gathering. */
    UNKNOWN,
    /** Known, but without a place: withdrawn, waiting. */
    NO_PLACE,
    UNDONE,
    /** It cannot be understood or is not allowed; sending it again would change nothing. */
    REFUSED
  }

  /**
   * That somebody came in.
   *
   * @param id of the check-in
   * @param at ISO 8601, in UTC
   * @param standing whether it still counts
   */
  record Entered(String id, String guest, String at, String door, boolean standing) {}
}
