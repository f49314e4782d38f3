package io.jinbang.campaign.edition;

import io.jinbang.campaign.form.Field;
import io.jinbang.campaign.form.Fields;
import io.jinbang.campaign.form.Trees;
import io.jinbang.campaign.form.Typed;
import io.jinbang.campaign.rulebook.Advice;
import io.jinbang.campaign.rulebook.Fault;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A rulebook as it is being written, as a form or as YAML.
 *
 * @param yaml whether it is shown as YAML
 * @param source its YAML
 * @param tree the same as a tree; of a text that is none, an empty one
 * @param faults of the source; empty as long as nobody has asked
 * @param opened the part of the form last worked on; may be empty
 */
public record RulebookSheet(
    boolean yaml, String source, JsonNode tree, List<Fault> faults, String opened) {

  public RulebookSheet {
    faults = List.copyOf(faults);
  }

  static RulebookSheet of(JsonNode tree) {
    return new RulebookSheet(false, Trees.yaml(tree), tree, List.of(), "");
  }

  static RulebookSheet of(String source, boolean yaml) {
    var tree = RulebookReader.tree(source).orElseGet(Trees::blank);
    return new RulebookSheet(yaml, source, tree, List.of(), "");
  }

  /**
   * What a browser sent: the fields of the form, or the text.
   *
   * @param typed {@code as} says which of the two it is
   */
  static RulebookSheet typed(Map<String, List<String>> typed) {
    var form = Form.of(typed);
    return form.value("as").equals("form")
        ? of(Typed.tree(typed))
        : of(RulebookReader.normal(form.value("source")), true);
  }

  /**
   * As a button asks: the other way of showing it, or a list changed. A text with faults stays a
   * text, since the form would lose what it does not know.
   */
  RulebookSheet turned(String button) {
    return switch (button) {
      case "form" -> yaml && !faulty() ? of(source, false) : yaml ? checked() : this;
      case "yaml" -> of(source, true);
      default -> {
        var path = button.substring(button.indexOf(' ') + 1);
        var changed = of(Trees.turned(tree, button));
        yield new RulebookSheet(false, changed.source, changed.tree, List.of(), path);
      }
    };
  }

  private boolean faulty() {
    return RulebookReader.read(source) instanceof Reading.Faulty;
  }

  /** With everything that is wrong. */
  RulebookSheet checked() {
    return RulebookReader.read(source) instanceof Reading.Faulty faulty
        ? new RulebookSheet(yaml, source, tree, faulty.faults(), opened)
        : this;
  }

  boolean inOrder() {
    return faults.isEmpty();
  }

  // -- for the page

  /** What had better be otherwise, once it can be read. */
  public List<Text> advice() {
    return RulebookReader.read(source) instanceof Reading.Read read
        ? Advice.of(read.rulebook())
        : List.of();
  }

  public List<Problem> problems() {
    return yaml ? List.of() : Fields.problems(tree, faults);
  }

  public List<Field> fields() {
    return Fields.of(tree, problems());
  }

  public List<Excerpt> excerpts() {
    return yaml ? Excerpt.of(source, faults) : List.of();
  }

  /** For the summary above the form, where each problem says which field it is of. */
  public Form form() {
    var labels = Fields.labels(tree);
    return new Form(Map.of(), problems().stream().map(one -> named(one, labels)).toList());
  }

  private static Problem named(Problem problem, Map<String, Text> labels) {
    var label = labels.get(problem.field());
    return label == null
        ? problem
        : new Problem(
            problem.field(),
            Text.of("{}：{}", "{}: {}").withEach(label, problem.message()),
            problem.remedy());
  }
}
