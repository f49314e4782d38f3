package io.jinbang.campaign.rulebook;

import com.networknt.schema.Error;
import io.jinbang.shared.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Says in plain words what an error of the schema means and how to mend it, with the title and the
 * example that the schema itself gives for the key.
 */
final class ShapeWords {
  private static final Map<String, Text> KINDS =
      Map.of(
          "object", Text.of("几行“名称: 内容”", "lines of “key: value”"),
          "array", Text.of("一个列表，每项前面有 -", "a list, a dash before each item"),
          "string", Text.of("文字", "words"),
          "integer", Text.of("一个整数", "a whole number"),
          "number", Text.of("一个数", "a number"),
          "boolean", Text.of("true 或 false", "true or false"));

  private final JsonNode schema;

  ShapeWords(JsonNode schema) {
    this.schema = schema;
  }

  record Why(Text message, Text remedy) {}

  Why explain(Error error, JsonNode value) {
    var place = schema.at(Shape.pointer(error.getSchemaLocation().getFragment()).head());
    return switch (error.getKeyword()) {
      case "required" -> missing(place, error.getProperty());
      case "additionalProperties" -> unknown(place, error.getProperty(), value);
      case "type" -> kind(place, value);
      case "const" ->
          new Why(Text.of("这个格式版本还不认识", "This format version is not known"), example(place));
      case "enum" -> choice(error, value);
      default -> limit(error, place, value);
    };
  }

  private Why missing(JsonNode place, String key) {
    var property = place.path("properties").path(key);
    var title = title(property);
    var line = key + ": " + shown(property);
    return new Why(
        Text.of(
            "缺少“" + key + "”（" + title.zh() + "）", "“" + key + "” (" + title.en() + ") is missing"),
        Text.of("加上一行，例如 {}", "Add a line such as {}").with(line));
  }

  private static Why unknown(JsonNode place, String key, JsonNode value) {
    var known = place.path("properties").propertyNames();
    if (known.contains("zh") && isEmpty(value.path(key))) {
      return new Why(
          Text.of("英文逗号把文字切断了，多出“{}”", "A comma cut the text in two; “{}” is left over")
              .with(cut(key)),
          Text.of(
              "给含逗号的文字加引号，或另起一行写。",
              "Put text that holds a comma in quotes, or on a line of its own."));
    }
    var list = String.join(", ", known);
    var remedy =
        nearest(key, known)
            .map(name -> Text.of("是不是想写 {}？", "Did you mean {}?").with(name))
            .orElse(Text.of("这里可以写：{}", "What can stand here: {}").with(list));
    return new Why(Text.of("这里没有“{}”这一项", "There is no “{}” here").with(cut(key)), remedy);
  }

  private Why kind(JsonNode place, JsonNode value) {
    var wanted =
        place.path("type").isArray()
            ? Text.of("一个整数，或 {min, max}", "a whole number, or {min, max}")
            : KINDS.getOrDefault(place.path("type").asString(""), Text.same("?"));
    var empty = isEmpty(value);
    return new Why(
        empty
            ? Text.of("这一项没有内容", "Nothing is written here")
            : Text.of("应当是" + wanted.zh(), "This should be " + wanted.en()),
        example(place));
  }

  private static Why choice(Error error, JsonNode value) {
    var options =
        error.getSchemaNode().valueStream().map(JsonNode::asString).collect(Collectors.toList());
    return new Why(
        Text.of("“{}”不在可选之列", "“{}” is none of the choices").with(shownValue(value)),
        Text.of("请从中选一个：{}", "Choose one of: {}").with(String.join(", ", options)));
  }

  private Why limit(Error error, JsonNode place, JsonNode value) {
    var bound = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
    var message =
        switch (error.getKeyword()) {
          case "minimum" -> Text.of("不能小于 {}", "It cannot be less than {}");
          case "maximum" -> Text.of("不能大于 {}", "It cannot be more than {}");
          case "exclusiveMinimum" -> Text.of("必须大于 {}", "It must be more than {}");
          case "minLength" -> Text.of("至少 {} 个字符", "At least {} characters");
          case "maxLength" -> Text.of("最多 {} 个字符", "At most {} characters");
          case "minItems" -> Text.of("至少要有 {} 项", "The list needs at least {}");
          case "maxItems" -> Text.of("最多 {} 项", "The list holds at most {}");
          default -> written(value);
        };
    return new Why(message.with(bound), example(place));
  }

  private static Text written(JsonNode value) {
    return isEmpty(value)
        ? Text.of("这一项没有内容", "Nothing is written here")
        : new Text(
            "“" + shownValue(value) + "”的写法不对",
            "“" + shownValue(value) + "” is not written as it should be");
  }

  /** What stands behind a colon with nothing after it. */
  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || (value.isString() && value.stringValue().isEmpty());
  }

  private Text example(JsonNode place) {
    return Text.of("例如 {}", "For example {}").with(shown(place));
  }

  private String shown(JsonNode property) {
    var own = property.path("examples").path(0);
    var found = own.isMissingNode() ? target(property).path("examples").path(0) : own;
    return found.isMissingNode() ? "…" : found.asString("…");
  }

  private Text title(JsonNode property) {
    var own = property.path("title").asString("");
    var parts = (own.isEmpty() ? target(property).path("title").asString("") : own).split(" · ", 2);
    return parts.length == 2 ? Text.of(parts[0], parts[1]) : Text.same(parts[0]);
  }

  private JsonNode target(JsonNode property) {
    var reference = property.path("$ref").asString("");
    return reference.startsWith("#") ? schema.at(reference.substring(1)) : property;
  }

  private static String shownValue(JsonNode value) {
    return value.isContainer() ? "…" : cut(value.asString());
  }

  private static String cut(String words) {
    return words.length() <= 40 ? words : words.substring(0, 40) + "…";
  }

  private static Optional<String> nearest(String key, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(key, name) <= 2)
        .min(Comparator.comparingInt(name -> distance(key, name)));
  }

  /** Levenshtein distance, with two rows; long keys are far from everything. */
  private static int distance(String a, String b) {
    if (a.length() > 40) {
      return a.length();
    }
    var row = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
