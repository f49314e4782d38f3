package io.jinbang.campaign.amendment;

import io.jinbang.campaign.rulebook.Place;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What stands in a rulebook, as people read it. */
final class Wording {
  static final Text NOTHING = Text.same("—");

  private static final Text YES = Text.of("是", "yes");
  private static final Text NO = Text.of("否", "no");

  private Wording() {}

  static Text of(Place place, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return NOTHING;
    }
    return switch (place.kind()) {
      case TEXT -> both(node);
      case CHOICE -> choice(place, node);
      case BOOLEAN -> node.asBoolean(false) ? YES : NO;
      case COUNT -> node.isObject() ? range(node) : Text.same(node.asString(""));
      case LIST, WORDS, CHOICES -> all(place.items(), node);
      case OBJECT -> object(place, node);
      default -> Text.same(node.asString(""));
    };
  }

  private static Text both(JsonNode node) {
    return Text.of(node.path("zh").asString(""), node.path("en").asString(""));
  }

  private static Text choice(Place place, JsonNode node) {
    var value = node.asString("");
    return place.choices().getOrDefault(value, Text.same(value));
  }

  private static Text range(JsonNode node) {
    return Text.same(node.path("min").asString("") + "–" + node.path("max").asString(""));
  }

  /** What is in a list, one after the other. */
  static Text all(Place items, JsonNode list) {
    return joined(list.valueStream().map(item -> of(items, item)), "、", ", ");
  }

  private static Text object(Place place, JsonNode node) {
    return joined(
        place.properties().entrySet().stream()
            .filter(one -> node.has(one.getKey()))
            .map(one -> of(one.getValue(), node.path(one.getKey()))),
        "，",
        "; ");
  }

  private static Text joined(Stream<Text> texts, String zh, String en) {
    var all = texts.toList();
    return all.isEmpty()
        ? NOTHING
        : Text.of(
            String.join(zh, all.stream().map(Text::zh).toList()),
            String.join(en, all.stream().map(Text::en).toList()));
  }

  /** What an item of a list is called. */
  static Text name(JsonNode item) {
    return List.of("name", "label", "summary").stream()
        .map(item::path)
        .filter(JsonNode::isObject)
        .map(Wording::both)
        .findFirst()
        .orElse(Text.same(item.path("id").asString("")));
  }
}
