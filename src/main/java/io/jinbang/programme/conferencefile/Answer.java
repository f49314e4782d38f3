package io.jinbang.programme.conferencefile;

import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;

/**
 * What {@code jinbang timetable} says.
 *
 * @param score the figures, in their order
 * @param placements one for each talk or submission that has a place
 * @param why each rule that counts, the dearest first
 * @param unplaced those for which there is no place
 */
record Answer(
    Map<String, Long> score,
    List<Map<String, Object>> placements,
    List<Reason> why,
    List<Missing> unplaced,
    boolean feasible) {

  /**
   * @param level hard, medium, soft or penalty
   * @param score below 0: taken away; of a penalty, what is paid
   * @param matches how often it counts
   */
  record Reason(String rule, String level, long score, int matches, Text message) {}

  record Missing(String code, Text message) {}
}
