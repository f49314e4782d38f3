package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place of the published schema: what may stand there, and how it is called. What the place
 * itself says counts before what it refers to.
 */
public final class Place {
  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(Shape.source());
  private static final Set<String> BOTH = Set.of("zh", "en");
  private static final Place ROOT = new Place(SCHEMA);

  private final JsonNode own;
  private final JsonNode target;

  private Place(JsonNode own) {
    this.own = own;
    var reference = own.path("$ref").asString("");
    this.target = reference.isEmpty() ? own : SCHEMA.at(reference.substring(1));
  }

  /** The rulebook as a whole. */
  public static Place root() {
    return ROOT;
  }

  /** What kinds of thing a place can hold, as a form sees it. */
  public enum Kind {
    OBJECT,
    /** A text in both languages. */
    TEXT,
    /** A list of objects or of lists. */
    LIST,
    /** A list of words that can be anything. */
    WORDS,
    /** A list of words out of a few. */
    CHOICES,
    CHOICE,
    MOMENT,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** A whole number, or fewest and most. */
    COUNT,
    CONSTANT
  }

  public Kind kind() {
    if (has("const")) {
      return Kind.CONSTANT;
    }
    return get("type").isArray() ? Kind.COUNT : ofType(get("type").asString(""));
  }

  private Kind ofType(String type) {
    return switch (type) {
      case "object" -> properties().keySet().equals(BOTH) ? Kind.TEXT : Kind.OBJECT;
      case "array" -> ofItems(items());
      case "integer" -> Kind.INTEGER;
      case "number" -> Kind.NUMBER;
      case "boolean" -> Kind.BOOLEAN;
      default -> ofWords();
    };
  }

  private static Kind ofItems(Place items) {
    return switch (items.kind()) {
      case CHOICE -> Kind.CHOICES;
      case STRING -> Kind.WORDS;
      default -> Kind.LIST;
    };
  }

  private Kind ofWords() {
    if (has("enum")) {
      return Kind.CHOICE;
    }
    return own.path("$ref").asString("").endsWith("/moment") ? Kind.MOMENT : Kind.STRING;
  }

  private JsonNode get(String key) {
    return own.has(key) ? own.path(key) : target.path(key);
  }

  private boolean has(String key) {
    return !get(key).isMissingNode();
  }

  // -- what lies below

  /** In the order of the schema. */
  public Map<String, Place> properties() {
    var all = new LinkedHashMap<String, Place>();
    get("properties").properties().forEach(one -> all.put(one.getKey(), new Place(one.getValue())));
    return all;
  }

  public boolean requires(String property) {
    return get("required").valueStream().anyMatch(name -> name.asString().equals(property));
  }

  /** What each item of a list is. */
  public Place items() {
    return new Place(get("items"));
  }

  // -- what it is called

  public Text title() {
    return pair(get("title").asString(""));
  }

  public Text description() {
    return Text.of(get("x-description-zh").asString(" "), get("description").asString(" "));
  }

  public String example() {
    return get("examples").path(0).asString("");
  }

  /** The values that can be chosen, with their names. */
  public Map<String, Text> choices() {
    var all = new LinkedHashMap<String, Text>();
    get("x-choices")
        .properties()
        .forEach(one -> all.put(one.getKey(), pair(one.getValue().asString())));
    return all;
  }

  private static Text pair(String words) {
    var parts = List.of(words.split(" · ", 2));
    return parts.size() == 2 ? Text.of(parts.get(0), parts.get(1)) : Text.same(words);
  }

  // -- limits

  public JsonNode constant() {
    return get("const");
  }

  /** Whether a list must hold something. */
  public boolean needsOne() {
    return get("minItems").asInt(0) > 0;
  }

  /** Greatest number of characters, where there is one. */
  public Optional<Integer> longest() {
    return Optional.of(get("maxLength")).filter(JsonNode::isNumber).map(JsonNode::intValue);
  }
}
