package io.jinbang.campaign.form;

import io.jinbang.campaign.rulebook.Place;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Trees of rulebooks: new ones, their lists changed, their YAML. */
public final class Trees {
  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .stringQuotingChecker(new Quoting())
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                  .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                  .build())
          .build();

  /** Quotes what our reader would take for a number, besides what is quoted anyway. */
  private static final class Quoting extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteValue(String value) {
      return super.needToQuoteValue(value)
          || value.matches(
              "[-+]?[0-9.]+([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)");
    }
  }

  /** More cards than any list may hold. */
  private static final int MOST = 300;

  private Trees() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode list() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A tree with nothing in it but one empty card for each list that needs one. */
  public static JsonNode blank() {
    var tree = object();
    Place.root()
        .properties()
        .forEach(
            (name, place) -> {
              if (place.kind() == Place.Kind.LIST && place.needsOne()) {
                tree.set(name, list().add(object()));
              }
            });
    return tree;
  }

  public static String yaml(JsonNode tree) {
    return YAML.writeValueAsString(tree);
  }

  /**
   * A copy with a list changed as a button asks: {@code add /themes}, {@code remove /themes/2},
   * {@code up /themes/2}, {@code down /themes/2}; the same where that cannot be.
   */
  public static JsonNode turned(JsonNode tree, String button) {
    var words = List.of(button.split(" ", 2));
    var copy = tree.deepCopy();
    if (words.size() == 2 && words.getLast().startsWith("/")) {
      turn(copy, words.getFirst(), words.getLast());
    }
    return copy;
  }

  private static void turn(JsonNode tree, String what, String path) {
    if (what.equals("add") && tree.at(path) instanceof ArrayNode list && list.size() < MOST) {
      list.add(path.equals("/exclusive") ? list() : object());
    }
    var end = path.substring(path.lastIndexOf('/') + 1);
    if (end.matches("\\d{1,3}")
        && tree.at(path.substring(0, path.lastIndexOf('/'))) instanceof ArrayNode list) {
      turn(list, what, Integer.parseInt(end));
    }
  }

  private static void turn(ArrayNode list, String what, int at) {
    switch (what) {
      case "remove" -> list.remove(at);
      case "up" -> swap(list, at - 1);
      case "down" -> swap(list, at);
      default -> {}
    }
  }

  private static void swap(ArrayNode list, int at) {
    if (at >= 0 && at + 1 < list.size()) {
      list.insert(at, list.remove(at + 1));
    }
  }
}
