package io.jinbang.campaign.edition;

import io.jinbang.campaign.rulebook.Fault;
import java.util.List;
import java.util.stream.IntStream;

/** A fault beside the lines around it. */
public record Excerpt(Fault fault, List<Line> lines) {
  private static final int WIDEST = 160;

  /** One line of the source, shortened where it is very long. */
  public record Line(int number, String text, boolean faulty) {}

  static List<Excerpt> of(String source, List<Fault> faults) {
    var lines = source.lines().toList();
    return faults.stream().map(fault -> new Excerpt(fault, around(lines, fault.line()))).toList();
  }

  private static List<Line> around(List<String> lines, int line) {
    return IntStream.rangeClosed(Math.max(1, line - 1), Math.min(lines.size(), line + 1))
        .filter(number -> line > 0)
        .mapToObj(number -> new Line(number, cut(lines.get(number - 1)), number == line))
        .toList();
  }

  private static String cut(String text) {
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…";
  }
}
