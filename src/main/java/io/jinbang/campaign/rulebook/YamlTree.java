package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML as a tree that knows where each of its nodes stands in the text. Made in one pass over the
 * parser's tokens, which never expands an alias; anchors, repeated keys, a second document, deep
 * nesting and great size are refused, so that what is read costs no more than what was written.
 *
 * @param marks by JSON Pointer (RFC 6901): of the key for members of a mapping, of the first
 *     character for items of a list
 * @param repeated a fault for each key written twice in one mapping; the last one counts
 */
record YamlTree(JsonNode root, Map<String, Mark> marks, List<Fault> repeated) {
  static final int MAX_CHARACTERS = 1_000_000;
  static final int MAX_SCALAR = 8_000;
  private static final int MAX_DEPTH = 16;
  private static final int MAX_NODES = 20_000;

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(MAX_CHARACTERS + 1)
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  /** Line and column, each from 1. */
  record Mark(int line, int column) {
    static final Mark START = new Mark(1, 1);

    static Mark of(TokenStreamLocation location) {
      return new Mark(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
  }

  /** The text is no tree; carries the one fault that says why. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Unreadable(Fault fault) {
      super(fault.message().en(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  static YamlTree read(String source) throws Unreadable {
    if (source.length() > MAX_CHARACTERS) {
      throw new Unreadable(
          Fault.whole(
              Text.of("方案超过一百万字", "The rulebook is longer than a million characters"),
              Text.of("请确认选对了文件；完整的方案约 20 kB。", "Check the file; a full rulebook is some 20 kB.")));
    }
    try (var parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), source)) {
      return new Pass(parser).tree();
    } catch (JacksonException syntax) {
      throw new Unreadable(SyntaxWords.explain(syntax, source));
    }
  }

  /** Where a node stands; for one that is missing, where the nearest one around it stands. */
  Mark markOf(JsonPointer pointer) {
    for (var at = pointer; at != null; at = at.head()) {
      var mark = marks.get(at.toString());
      if (mark != null) {
        return mark;
      }
    }
    return Mark.START;
  }

  /** A pointer in the form people read: {@code prizes[2].count}. */
  static String path(JsonPointer pointer) {
    var path = new StringBuilder();
    for (var at = pointer; !at.matches(); at = at.tail()) {
      if (at.getMatchingIndex() >= 0) {
        path.append('[').append(at.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
      }
    }
    return path.toString();
  }

  /** One pass over the tokens. */
  private static final class Pass {
    private final YAMLParser parser;
    private final Map<String, Mark> marks = new HashMap<>();
    private final List<Fault> repeated = new ArrayList<>();

    Pass(YAMLParser parser) {
      this.parser = parser;
    }

    YamlTree tree() throws Unreadable {
      if (parser.nextToken() == null) {
        throw new Unreadable(
            Fault.whole(
                Text.of("方案是空的", "The rulebook is empty"),
                Text.of("请粘贴方案，或选一个文件。", "Paste a rulebook, or choose a file.")));
      }
      var root = value(JsonPointer.empty(), Mark.START, 0);
      if (parser.nextToken() != null) {
        throw refuse(
            here(),
            Text.of("一个文件里有两份方案", "The file holds a second document"),
            Text.of("只留一份，删去另起的 ---。", "Keep one; remove the second ---."));
      }
      return new YamlTree(root, Map.copyOf(marks), List.copyOf(repeated));
    }

    private JsonNode value(JsonPointer at, Mark mark, int depth) throws Unreadable {
      guard(depth);
      marks.put(at.toString(), mark);
      return switch (parser.currentToken()) {
        case START_OBJECT -> mapping(at, depth);
        case START_ARRAY -> list(at, depth);
        case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
        case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDoubleValue());
        case VALUE_TRUE, VALUE_FALSE ->
            JsonNodeFactory.instance.booleanNode(parser.currentToken() == JsonToken.VALUE_TRUE);
        case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
        default -> JsonNodeFactory.instance.stringNode(words());
      };
    }

    private JsonNode mapping(JsonPointer at, int depth) throws Unreadable {
      var node = JsonNodeFactory.instance.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var key = parser.currentName();
        var mark = here();
        var below = at.appendProperty(key);
        if (node.has(key)) {
          again(key, mark, below);
        }
        parser.nextToken();
        node.set(key, value(below, mark, depth + 1));
      }
      return node;
    }

    private JsonNode list(JsonPointer at, int depth) throws Unreadable {
      var node = JsonNodeFactory.instance.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        node.add(value(at.appendIndex(node.size()), here(), depth + 1));
      }
      return node;
    }

    private String words() throws Unreadable {
      var words = parser.getString().strip();
      if (words.length() > MAX_SCALAR) {
        throw refuse(
            here(),
            Text.of("这一段超过 {} 字", "This text is longer than {} characters").with(MAX_SCALAR),
            Text.of("请缩短，或分成几条。", "Shorten it, or split it."));
      }
      return words;
    }

    private void again(String key, Mark mark, JsonPointer at) {
      var first = marks.getOrDefault(at.toString(), Mark.START);
      repeated.add(
          Fault.at(
              mark,
              path(at),
              Text.of("“{}”写了两次，第一次在第 {} 行", "“{}” is written twice, the first time on line {}")
                  .with(key, first.line()),
              Text.of("留一处，删去另一处。", "Keep one and remove the other.")));
    }

    private void guard(int depth) throws Unreadable {
      if (parser.isCurrentAlias() || parser.getObjectId() != null) {
        throw refuse(
            here(),
            Text.of("这里用了锚点或引用（& 或 *）", "An anchor or alias (& or *) is used here"),
            Text.of(
                "请把内容直接写出来；文字里的 & 和 * 请加引号。",
                "Write the content out; put & and * in text in quotes."));
      }
      if (depth > MAX_DEPTH || marks.size() >= MAX_NODES) {
        throw refuse(
            here(),
            Text.of("层次太深，或项目太多", "Nested too deep, or too many items"),
            Text.of("请对照示例检查缩进。", "Compare the indentation with the example."));
      }
    }

    private Mark here() {
      return Mark.of(parser.currentTokenLocation());
    }

    private static Unreadable refuse(Mark mark, Text message, Text remedy) {
      return new Unreadable(Fault.at(mark, "", message, remedy));
    }
  }
}
