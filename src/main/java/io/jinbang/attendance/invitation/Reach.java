package io.jinbang.attendance.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the invitation came.
 *
 * @param lines one for each party, the first for those with none
 * @param toWrite how many were never written to and have an address
 * @param toRemind how many have not answered and may be reminded
 * @param unreachable how many have no address
 * @param queued letters that are about to be written
 * @param speakers in the programme who are not on the list
 */
public record Reach(
    List<Line> lines, int toWrite, int toRemind, int unreachable, int queued, int speakers) {

  /** One party. */
  public record Line(
      String party,
      @Nullable Integer quota,
      int named,
      int written,
      int seen,
      int coming,
      int declined,
      int silent) {}

  /** All together. */
  public Line sum() {
    return new Line(
        "",
        null,
        lines.stream().mapToInt(Line::named).sum(),
        lines.stream().mapToInt(Line::written).sum(),
        lines.stream().mapToInt(Line::seen).sum(),
        lines.stream().mapToInt(Line::coming).sum(),
        lines.stream().mapToInt(Line::declined).sum(),
        lines.stream().mapToInt(Line::silent).sum());
  }
}
