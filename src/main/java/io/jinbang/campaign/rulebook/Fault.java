package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.Comparator;

/**
 * One fault of a rulebook's source.
 *
 * @param line first line is 1; 0 where the source as a whole is at fault
 * @param column first column is 1
 * @param path where in the tree, such as {@code judging.criteria[2].weight}; may be empty
 */
public record Fault(int line, int column, String path, Text message, Text remedy) {
  static final Comparator<Fault> IN_ORDER =
      Comparator.comparingInt(Fault::line).thenComparing(Fault::column).thenComparing(Fault::path);

  static Fault at(YamlTree.Mark mark, String path, Text message, Text remedy) {
    return new Fault(mark.line(), mark.column(), path, message, remedy);
  }

  static Fault whole(Text message, Text remedy) {
    return new Fault(0, 0, "", message, remedy);
  }

  /** The fault as a refusal shows it, its field reading {@code line 12: judging.scale}. */
  public Problem problem() {
    return new Problem(where(), message, remedy);
  }

  /** The path as a JSON Pointer. */
  public String pointer() {
    return path.isEmpty() ? "" : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
  }

  private String where() {
    if (line == 0) {
      return "";
    }
    return path.isEmpty() ? "line " + line : "line " + line + ": " + path;
  }
}
