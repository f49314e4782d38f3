package io.jinbang.campaign.amendment;

import io.jinbang.campaign.Change;
import io.jinbang.campaign.rulebook.Place;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares two rulebooks along the schema. Items of a list are the same where their short names
 * are; where they have none, where everything in them is.
 */
public final class Differences {
  private final List<Change> changes = new ArrayList<>();

  private Differences() {}

  /** In the order of the schema; of two texts that are both trees. */
  public static List<Change> between(String before, String after) {
    var all = new Differences();
    all.object(Place.root(), "", List.of(), tree(before), tree(after));
    return List.copyOf(all.changes);
  }

  private static JsonNode tree(String source) {
    return RulebookReader.tree(source).orElse(MissingNode.getInstance());
  }

  private void compare(
      Place place, String path, List<Text> where, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    var both = !before.isMissingNode() && !after.isMissingNode();
    var oneLanguage =
        place.kind() == Place.Kind.TEXT
            && (before.path("zh").equals(after.path("zh"))
                || before.path("en").equals(after.path("en")));
    if (both && (place.kind() == Place.Kind.OBJECT || oneLanguage)) {
      object(place, path, where, before, after);
    } else if (both && place.kind() == Place.Kind.LIST) {
      list(place.items(), path, where, before, after);
    } else {
      add(path, where, Wording.of(place, before), Wording.of(place, after));
    }
  }

  private void object(Place place, String path, List<Text> where, JsonNode before, JsonNode after) {
    place
        .properties()
        .forEach(
            (name, below) ->
                compare(
                    below,
                    path + "/" + name,
                    with(where, below.title()),
                    before.path(name),
                    after.path(name)));
  }

  private void list(Place items, String path, List<Text> where, JsonNode before, JsonNode after) {
    if (items.properties().containsKey("id")) {
      named(items, path, where, before, after);
    } else {
      nameless(items, path, where, before, after);
    }
  }

  private void named(Place items, String path, List<Text> where, JsonNode before, JsonNode after) {
    for (var id : ids(before, after)) {
      var now = find(after, id);
      var at = path + "/" + index(now.isEmpty() ? before : after, id);
      var then = find(before, id).orElse(MissingNode.getInstance());
      var name = Wording.name(now.orElse(then));
      compare(items, at, with(where, name), then, now.orElse(MissingNode.getInstance()));
    }
    var kept = ids(before).filter(ids(after).toList()::contains).toList();
    order(path, where, kept, ids(after).filter(kept::contains).toList());
  }

  private void order(String path, List<Text> where, List<String> before, List<String> after) {
    if (!before.equals(after)) {
      add(
          path,
          with(where, Text.of("顺序", "order")),
          Text.same(String.join(", ", before)),
          Text.same(String.join(", ", after)));
    }
  }

  private void nameless(
      Place items, String path, List<Text> where, JsonNode before, JsonNode after) {
    var gone = without(before, after);
    var come = without(after, before);
    gone.forEach(item -> add(path, where, Wording.of(items, item), Wording.NOTHING));
    come.forEach(item -> add(path, where, Wording.NOTHING, Wording.of(items, item)));
    if (gone.isEmpty() && come.isEmpty()) {
      add(
          path,
          with(where, Text.of("顺序", "order")),
          Wording.all(items, before),
          Wording.all(items, after));
    }
  }

  private static List<JsonNode> without(JsonNode list, JsonNode other) {
    var rest = new ArrayList<>(list.valueStream().toList());
    other.forEach(rest::remove);
    return rest;
  }

  private static LinkedHashSet<String> ids(JsonNode before, JsonNode after) {
    var all = new LinkedHashSet<String>();
    Stream.concat(ids(before), ids(after)).forEach(all::add);
    return all;
  }

  private static Stream<String> ids(JsonNode list) {
    return list.valueStream().map(item -> item.path("id").asString(""));
  }

  private static Optional<JsonNode> find(JsonNode list, String id) {
    return list.valueStream().filter(item -> item.path("id").asString("").equals(id)).findFirst();
  }

  private static int index(JsonNode list, String id) {
    return ids(list).toList().indexOf(id);
  }

  private static List<Text> with(List<Text> where, Text more) {
    return Stream.concat(where.stream(), Stream.of(more)).toList();
  }

  private void add(String path, List<Text> where, Text before, Text after) {
    var way = where.stream().reduce((a, b) -> Text.of("{} › {}", "{} › {}").withEach(a, b));
    changes.add(new Change(path, way.orElseThrow(), before, after));
  }
}
