package io.jinbang.award.allocating;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A value in the file and the way to it, so that whatever is wrong is told by its place.
 *
 * @param path such as {@code prizes[0].count}
 */
record Node(String path, JsonNode value) {

  /** The member, if it is there and not null. */
  Optional<Node> find(String name) {
    var member = value.get(name);
    var way = path.isEmpty() ? name : path + "." + name;
    return member == null || member.isNull()
        ? Optional.empty()
        : Optional.of(new Node(way, member));
  }

  Node get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                refused(
                    Text.of("缺少“{}”", "“{}” is missing").with(name), Text.of("请补上。", "Add it.")));
  }

  /** The elements; nothing where the member is missing. */
  Stream<Node> list(String name) {
    return find(name).stream().flatMap(Node::elements);
  }

  Stream<Node> elements() {
    if (!value.isArray()) {
      throw refused(
          Text.of("这里应是一个列表", "A list is wanted here"),
          Text.of("请用 [ ] 括起来。", "Enclose it in [ ]."));
    }
    return IntStream.range(0, value.size())
        .mapToObj(i -> new Node(path + "[" + i + "]", value.get(i)));
  }

  /** The members, each with its name at the end of its path. */
  Stream<String> names() {
    if (!value.isObject()) {
      throw refused(
          Text.of("这里应是“名称: 值”", "Names with values are wanted here"),
          Text.of("请按帮助里的样子写。", "Write it as the help shows."));
    }
    return value.propertyNames().stream();
  }

  String text() {
    if (value.isContainer() || value.asString().isBlank()) {
      throw refused(Text.of("这里应是文字", "A text is wanted here"), Text.of("请写一个词。", "Write a word."));
    }
    return value.asString();
  }

  double number() {
    if (!value.isNumber()) {
      throw refused(
          Text.of("这里应是一个数", "A number is wanted here"),
          Text.of("请写数字，不加引号。", "Write digits, without quotation marks."));
    }
    return value.asDouble();
  }

  int whole() {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw refused(
          Text.of("这里应是一个整数", "A whole number is wanted here"),
          Text.of("请写整数，例如 10。", "Write a whole number, such as 10."));
    }
    return value.asInt();
  }

  /** One text for both languages, or {@code {zh: …, en: …}}. */
  Text bilingual() {
    return value.isObject() ? new Text(get("zh").text(), get("en").text()) : Text.same(text());
  }

  List<String> texts() {
    return elements().map(Node::text).toList();
  }

  Refusal refused(Text message, Text remedy) {
    return Refusal.invalid(path, message, remedy);
  }
}
