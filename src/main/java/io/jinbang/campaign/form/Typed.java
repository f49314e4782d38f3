package io.jinbang.campaign.form;

import io.jinbang.campaign.rulebook.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what was typed as a tree. What is required and empty stands there as null, so that reading
 * it says where something is missing; what may be left out is.
 */
public final class Typed {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST = 300;

  private final Map<String, List<String>> values;

  private Typed(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * @param values by JSON Pointer; each item of a list has one of its own, whatever is in it
   */
  public static JsonNode tree(Map<String, List<String>> values) {
    return new Typed(values).object(Place.root(), "");
  }

  private ObjectNode object(Place place, String path) {
    var node = Trees.object();
    place
        .properties()
        .forEach(
            (name, below) -> {
              var value = read(below, path + "/" + name, place.requires(name));
              if (value != null) {
                node.set(name, value);
              }
            });
    return node;
  }

  private @Nullable JsonNode read(Place place, String path, boolean required) {
    return switch (place.kind()) {
      case CONSTANT -> place.constant();
      case OBJECT, TEXT -> filled(object(place, path), required);
      case LIST -> some(list(place.items(), path), required);
      case WORDS -> some(words(value(path)), required);
      case CHOICES -> some(choices(path), required);
      case BOOLEAN -> NODES.booleanNode(values.containsKey(path));
      case COUNT -> count(path);
      case INTEGER, NUMBER -> line(path, required, Typed::number);
      case MOMENT -> line(path, required, Typed::moment);
      case CHOICE, STRING -> line(path, required, NODES::stringNode);
    };
  }

  private static @Nullable JsonNode filled(ObjectNode node, boolean required) {
    return required || node.valueStream().anyMatch(value -> !value.isNull()) ? node : null;
  }

  private static @Nullable JsonNode some(ArrayNode list, boolean required) {
    return required || !list.isEmpty() ? list : null;
  }

  private String value(String path) {
    var given = values.getOrDefault(path, List.of());
    return given.isEmpty()
        ? ""
        : given.getFirst().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
  }

  private interface Reader {
    JsonNode read(String value);
  }

  private @Nullable JsonNode line(String path, boolean required, Reader reader) {
    var value = value(path);
    return !value.isEmpty() ? reader.read(value) : required ? NODES.nullNode() : null;
  }

  private static JsonNode number(String value) {
    if (value.matches("-?\\d{1,15}")) {
      return NODES.numberNode(new BigInteger(value));
    }
    return value.matches("-?\\d{1,15}\\.\\d{1,6}")
        ? NODES.numberNode(new BigDecimal(value))
        : NODES.stringNode(value);
  }

  private static JsonNode moment(String value) {
    var local = value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
    return NODES.stringNode(local ? value.replace('T', ' ') : value);
  }

  private static ArrayNode words(String value) {
    var list = Trees.list();
    Arrays.stream(value.split("[,，、;；\\s]+")).filter(word -> !word.isEmpty()).forEach(list::add);
    return list;
  }

  private ArrayNode choices(String path) {
    var list = Trees.list();
    values.getOrDefault(path, List.of()).stream().filter(v -> !v.isEmpty()).forEach(list::add);
    return list;
  }

  private JsonNode count(String path) {
    var min = value(path + "/min");
    var max = value(path + "/max");
    if (min.isEmpty() && max.isEmpty()) {
      return NODES.nullNode();
    }
    if (min.equals(max) || min.isEmpty() || max.isEmpty()) {
      return number(max.isEmpty() ? min : max);
    }
    return Trees.object().set("min", number(min)).set("max", number(max));
  }

  private ArrayNode list(Place items, String path) {
    var list = Trees.list();
    values.keySet().stream()
        .filter(name -> name.startsWith(path + "/"))
        .map(name -> name.substring(path.length() + 1))
        .filter(end -> end.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .sorted()
        .limit(MOST)
        .forEach(number -> list.add(read(items, path + "/" + number, true)));
    return list;
  }
}
